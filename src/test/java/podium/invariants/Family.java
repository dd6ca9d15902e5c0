package podium.invariants;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** A Deployment with its ReplicaSets and their pods at one moment. */
record Family(Resource deployment, List<Resource> replicaSets, ClusterState state) {

    private static final String HASH = "pod-template-hash";
    private static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    private static final String MOST = "deployment.kubernetes.io/max-replicas";

    static @Nullable Family of(Key key, ClusterState state) {
        Resource deployment = state.get(key);
        return deployment == null ? null : of(deployment, state);
    }

    static Family of(Resource deployment, ClusterState state) {
        List<Resource> replicaSets = new ArrayList<>();
        state.dependents(deployment.uid()).forEach((key, dependent) -> {
            if (key.kind().equals(Kind.REPLICA_SET) && dependent.controllerUid().equals(deployment.uid())) {
                replicaSets.add(dependent);
            }
        });
        return new Family(deployment, List.copyOf(replicaSets), state);
    }

    Bounds bounds() {
        return Bounds.of(deployment.spec());
    }

    static long size(Resource replicaSet) {
        return replicaSet.spec().number("replicas", 1);
    }

    /** Of its status. */
    static long available(Resource replicaSet) {
        return replicaSet.status().number("availableReplicas", 0);
    }

    /** What its Deployment wanted when it last sized it, or -1. */
    static long desired(Resource replicaSet) {
        return annotated(replicaSet, DESIRED);
    }

    /** What its Deployment allowed when it last sized it, or -1. */
    static long allowedBefore(Resource replicaSet) {
        return annotated(replicaSet, MOST);
    }

    private static long annotated(Resource replicaSet, String name) {
        String text = replicaSet.annotations().string(name);
        return text == null ? -1 : Long.parseLong(text);
    }

    long size() {
        return replicaSets.stream().mapToLong(Family::size).sum();
    }

    boolean isRolling() {
        return !"Recreate".equals(deployment.spec().object("strategy").string("type"));
    }

    boolean isPaused() {
        return deployment.spec().isTrue("paused");
    }

    /** The ReplicaSet with the Deployment's template; the oldest of several; null when there is none. */
    @Nullable
    Resource newest() {
        JsonObject wanted = deployment.spec().object("template");
        return replicaSets.stream()
                .filter(replicaSet -> template(replicaSet).equals(wanted))
                .min((one, other) -> {
                    int order = Long.compare(one.createdMs(), other.createdMs());
                    return order != 0 ? order : one.key().compareTo(other.key());
                })
                .orElse(null);
    }

    private static JsonObject template(Resource replicaSet) {
        return replicaSet
                .spec()
                .object("template")
                .change("metadata", metadata -> metadata.change("labels", labels -> labels.without(HASH)));
    }

    /** Pods of all ReplicaSets that serve at this instant. */
    long available(long nowMs) {
        long minReadyMs = deployment.spec().number("minReadySeconds", 0) * 1000;
        return pods().stream()
                .map(PodReading::of)
                .filter(pod -> pod.isActive() && pod.isAvailable(minReadyMs, nowMs))
                .count();
    }

    List<Resource> pods() {
        List<Resource> pods = new ArrayList<>();
        for (Resource replicaSet : replicaSets) {
            state.dependents(replicaSet.uid()).forEach((key, pod) -> {
                if (key.kind().equals(Kind.POD)) {
                    pods.add(pod);
                }
            });
        }
        return pods;
    }

    /** Whether the status says that the newest template has all pods, all of them serve, and no old one is left. */
    boolean isComplete() {
        JsonObject status = deployment.status();
        long replicas = deployment.spec().number("replicas", 1);
        return status.number("observedGeneration", 0) == deployment.generation()
                && status.number("updatedReplicas", 0) == replicas
                && status.number("replicas", 0) == replicas
                && status.number("availableReplicas", 0) == replicas;
    }
}
