package podium.controller.replicaset;

import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.ClaimWakes;
import podium.controller.Controller.Wakes;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * Which ReplicaSets a change makes worth looking at. Of a pod's changes only those count that its ReplicaSet can see: that
 * it is bound to a node, say, changes nothing.
 */
final class ReplicaSetWakes {

    private final ClusterState state;
    private final Wakes wakes;

    ReplicaSetWakes(ClusterState state, Wakes wakes) {
        this.state = state;
        this.wakes = wakes;
    }

    void of(Change.Written change) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.REPLICA_SET)) {
            if (!change.isRemoval()) {
                wakes.now(change.key());
            }
        } else if (kind.equals(Kind.POD)) {
            ofPod(change.before(), change.after());
        }
    }

    private void ofPod(@Nullable Resource before, @Nullable Resource after) {
        if (before != null && after != null && looksTheSame(before, after)) {
            return;
        }
        ClaimWakes.of(before, after, this::wakeController, this::wakeSelecting);
    }

    private static boolean looksTheSame(Resource before, Resource after) {
        PodReading was = PodReading.of(before);
        PodReading is = PodReading.of(after);
        return was.isActive() == is.isActive()
                && was.isFinished() == is.isFinished()
                && was.readySinceMs() == is.readySinceMs()
                && before.controllerUid().equals(after.controllerUid())
                && before.labels().equals(after.labels());
    }

    private void wakeController(Resource pod) {
        OwnerReference controller = pod.controllerUid().isEmpty() ? null : pod.controller();
        if (controller == null || !controller.kind().equals(Kind.REPLICA_SET.name())) {
            return;
        }
        Key key = Key.of(Kind.REPLICA_SET, pod.key().namespace(), controller.name());
        Resource replicaSet = state.get(key);
        if (replicaSet != null && replicaSet.uid().equals(controller.uid())) {
            wakes.now(replicaSet.key());
        }
    }

    /** Wakes those that could adopt a pod. */
    private void wakeSelecting(Resource pod) {
        for (Resource replicaSet : state.list(Kind.REPLICA_SET, pod.key().namespace())) {
            if (ReplicaSetReading.of(replicaSet).selector().matches(pod.labels())) {
                wakes.now(replicaSet.key());
            }
        }
    }
}
