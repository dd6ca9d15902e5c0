package podium.controller.scheduler.cache;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * Keeps the newest snapshot. A look at a state near the last one costs as much as the pods that changed in between; a
 * change of the set of nodes makes it start anew.
 */
public final class SchedulerCache {

    /** Readings of pods that are gone are kept until there are so many more than at the start. */
    private static final int CLASSES_SPARE = 4096;

    private @Nullable ClusterState known;
    private @Nullable Snapshot snapshot;
    private int classesMax;

    /** The snapshot of a state; the one given before must not be used any more. */
    public Snapshot snapshot(ClusterState state) {
        ClusterState before = known;
        Snapshot followed = snapshot;
        if (before == null || followed == null || !follow(followed, before, state)) {
            followed = Snapshot.of(state);
            classesMax = 2 * followed.classCount() + CLASSES_SPARE;
        }
        known = state;
        snapshot = followed;
        return followed;
    }

    /** @return whether the snapshot shows the new state now; else it is of no use any more */
    private boolean follow(Snapshot followed, ClusterState before, ClusterState after) {
        if (before == after) {
            return true;
        }
        followed.moveTo(after);
        Differences differences = new Differences(followed);
        before.table(Kind.NODE).differences(after.table(Kind.NODE), differences::node);
        before.table(Kind.NAMESPACE).differences(after.table(Kind.NAMESPACE), differences::namespace);
        if (differences.mustStartAnew || followed.classCount() > classesMax) {
            return false;
        }
        OrderedMap<Key, Resource> pods = before.table(Kind.POD);
        pods.differences(after.table(Kind.POD), differences::pod);
        return true;
    }

    /** Carries the differences of two states over into a snapshot. */
    private static final class Differences {
        private final Snapshot snapshot;
        private boolean mustStartAnew;

        Differences(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        void node(Key key, @Nullable Resource before, @Nullable Resource after) {
            if (before == null || after == null || !NodeTree.isPlaceKept(before, after)) {
                mustStartAnew = true;
            } else if (!mustStartAnew && !isNodeAlike(before, after)) {
                snapshot.nodeChanged(after);
            }
        }

        private static boolean isNodeAlike(Resource before, Resource after) {
            return before.labels().equals(after.labels())
                    && before.spec().equals(after.spec())
                    && before.status()
                            .object("allocatable")
                            .equals(after.status().object("allocatable"))
                    && before.status().array("images").equals(after.status().array("images"));
        }

        void namespace(Key key, @Nullable Resource before, @Nullable Resource after) {
            mustStartAnew |=
                    snapshot.knowsNamespace(key.name()) && !labels(before).equals(labels(after));
        }

        private static JsonObject labels(@Nullable Resource object) {
            return object == null ? JsonObject.EMPTY : object.labels();
        }

        void pod(Key key, @Nullable Resource before, @Nullable Resource after) {
            if (before != null && after != null && isPodAlike(before, after)) {
                return;
            }
            if (before != null) {
                snapshot.remove(before);
            }
            if (after != null) {
                snapshot.add(after);
            }
        }

        /** Whether nothing changed but what kubelets report. */
        private static boolean isPodAlike(Resource before, Resource after) {
            return before.spec() == after.spec()
                    && before.labels() == after.labels()
                    && before.isDeleting() == after.isDeleting()
                    && Objects.equals(before.controllerUid(), after.controllerUid())
                    && PodReading.of(before).isFinished()
                            == PodReading.of(after).isFinished()
                    && PendingPods.nominatedNode(before).equals(PendingPods.nominatedNode(after));
        }
    }
}
