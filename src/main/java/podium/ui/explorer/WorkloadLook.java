package podium.ui.explorer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.graph.PodLook;
import podium.graph.PodState;
import podium.resource.Kind;
import podium.resource.Resource;

/** How a Deployment or ReplicaSet is, at one look. */
final class WorkloadLook {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    private static final Set<PodState> TROUBLES =
            EnumSet.of(PodState.BACKOFF, PodState.BLOCKED, PodState.FAILED, PodState.UNSCHEDULABLE);

    private WorkloadLook() {}

    /** The number that a Deployment gave to a ReplicaSet, or that a Deployment has; 0 when there is none. */
    static long revision(Resource workload) {
        String text = workload.annotations().string(REVISION, "0");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0; // anybody may write into annotations
        }
    }

    static long wanted(Resource workload) {
        return workload.spec().number("replicas", 1);
    }

    static long ready(Resource workload) {
        return workload.status().number("readyReplicas", 0);
    }

    /** How many pods a ReplicaSet is to have once its Deployment's rollout is done. */
    static long target(Resource deployment, Resource replicaSet) {
        return revision(replicaSet) == revision(deployment) ? wanted(deployment) : 0;
    }

    /** The mark of a Deployment: trouble of any pod, else on its way, else ready; null when it wants no pods. */
    static @Nullable PodState ofDeployment(Resource deployment, List<Resource> replicaSets, ClusterState state) {
        long wanted = wanted(deployment);
        long updated = deployment.status().number("updatedReplicas", 0);
        long replicas = deployment.status().number("replicas", 0);
        boolean isCalm = ready(deployment) == wanted && updated == wanted && replicas == wanted;
        if (isCalm) {
            return wanted == 0 ? null : PodState.READY;
        }
        for (Resource replicaSet : replicaSets) {
            PodState trouble = trouble(replicaSet, state);
            if (trouble != null) {
                return trouble;
            }
        }
        return PodState.STARTING;
    }

    private static @Nullable PodState trouble(Resource replicaSet, ClusterState state) {
        for (Resource pod : state.dependents(replicaSet.uid()).values()) {
            PodState look = pod.key().kind().equals(Kind.POD) ? PodLook.of(pod).state() : PodState.READY;
            if (TROUBLES.contains(look)) {
                return look;
            }
        }
        return null;
    }
}
