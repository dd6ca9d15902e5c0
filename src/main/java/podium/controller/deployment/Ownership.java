package podium.controller.deployment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.controller.Claims;
import podium.resource.DeploymentReading;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.Resource;

/** What belongs to a Deployment. */
final class Ownership {

    private Ownership() {}

    static Claims claims(Resource deployment, ClusterState state) {
        Claims claims = new Claims(deployment, DeploymentReading.of(deployment).selector());
        state.dependents(deployment.uid()).forEach((key, dependent) -> {
            if (key.kind().equals(Kind.REPLICA_SET) && claims.isOwned(dependent)) {
                claims.claim(dependent);
            }
        });
        state.strays(Kind.REPLICA_SET, deployment.key().namespace()).forEach((key, stray) -> claims.claim(stray));
        return claims;
    }

    /** The Deployment that controls an object, or null. */
    static @Nullable Resource controllerOf(Resource object, ClusterState state) {
        OwnerReference controller = object.controllerUid().isEmpty() ? null : object.controller();
        if (controller == null || !controller.kind().equals(Kind.DEPLOYMENT.name())) {
            return null;
        }
        Resource owner = state.get(Key.of(Kind.DEPLOYMENT, object.key().namespace(), controller.name()));
        return owner != null && owner.uid().equals(controller.uid()) ? owner : null;
    }

    /** Whether a ReplicaSet has a pod that the Deployment selects and that has not ended. */
    static boolean hasLivingPods(Resource deployment, Resource replicaSet, ClusterState state) {
        return hasPods(deployment, replicaSet, state, false);
    }

    /** Whether a ReplicaSet has a pod that the Deployment selects. */
    static boolean hasPods(Resource deployment, Resource replicaSet, ClusterState state) {
        return hasPods(deployment, replicaSet, state, true);
    }

    private static boolean hasPods(Resource deployment, Resource replicaSet, ClusterState state, boolean finishedToo) {
        for (Map.Entry<Key, Resource> entry : state.dependents(replicaSet.uid())) {
            Resource pod = entry.getValue();
            if (entry.getKey().kind().equals(Kind.POD)
                    && pod.controllerUid().equals(replicaSet.uid())
                    && (finishedToo || !PodReading.of(pod).isFinished())
                    && DeploymentReading.of(deployment).selector().matches(pod.labels())) {
                return true;
            }
        }
        return false;
    }
}
