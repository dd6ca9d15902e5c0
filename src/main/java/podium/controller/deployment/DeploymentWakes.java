package podium.controller.deployment;

import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.ClaimWakes;
import podium.controller.Controller.Wakes;
import podium.resource.DeploymentReading;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** Which Deployments a change makes worth looking at. */
final class DeploymentWakes {

    private final ClusterState state;
    private final Wakes wakes;

    DeploymentWakes(ClusterState state, Wakes wakes) {
        this.state = state;
        this.wakes = wakes;
    }

    void of(Change.Written change) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.DEPLOYMENT)) {
            if (!change.isRemoval()) {
                wakes.now(change.key());
            }
        } else if (kind.equals(Kind.REPLICA_SET)) {
            ClaimWakes.of(change.before(), change.after(), this::wakeController, this::wakeSelecting);
        } else if (kind.equals(Kind.POD) && change.isRemoval()) {
            ofRemovedPod(change.object());
        }
    }

    private void wakeController(Resource replicaSet) {
        Resource deployment = Ownership.controllerOf(replicaSet, state);
        if (deployment != null) {
            wakes.now(deployment.key());
        }
    }

    /** Wakes those that could adopt a ReplicaSet. */
    private void wakeSelecting(Resource replicaSet) {
        for (Resource deployment : state.list(Kind.DEPLOYMENT, replicaSet.key().namespace())) {
            if (DeploymentReading.of(deployment).selector().matches(replicaSet.labels())) {
                wakes.now(deployment.key());
            }
        }
    }

    /** Recreate waits for the last pod. */
    private void ofRemovedPod(Resource pod) {
        Resource replicaSet = replicaSetOf(pod);
        Resource deployment = replicaSet == null ? null : Ownership.controllerOf(replicaSet, state);
        if (deployment != null && DeploymentReading.of(deployment).isRecreate() && !hasAnyPods(deployment)) {
            wakes.now(deployment.key());
        }
    }

    private @Nullable Resource replicaSetOf(Resource pod) {
        OwnerReference controller = pod.controllerUid().isEmpty() ? null : pod.controller();
        return controller == null || !controller.kind().equals(Kind.REPLICA_SET.name())
                ? null
                : state.get(Key.of(Kind.REPLICA_SET, pod.key().namespace(), controller.name()));
    }

    private boolean hasAnyPods(Resource deployment) {
        return state.dependents(deployment.uid()).values().stream()
                .anyMatch(replicaSet -> Ownership.hasPods(deployment, replicaSet, state));
    }
}
