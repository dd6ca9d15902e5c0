package podium.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * One card in a namespace, with everything in it at places within the card.
 *
 * @param key of its owner; for pods on their own a key without a name, which stands for no object
 * @param owner the Deployment or ReplicaSet, or null for pods on their own
 * @param owned what the owner owns, or the pods on their own: the very same map means that nothing in the card changed
 * @param columns side by side, the oldest revision first
 * @param history ReplicaSets of earlier revisions that have and want no pods, the newest first
 * @param heightAtRest when no rollout is on its way and all wanted pods are there
 */
public record Workload(
        Form form,
        Key key,
        @Nullable Resource owner,
        OrderedMap<Key, Resource> owned,
        List<ReplicaSetBox> columns,
        List<Resource> history,
        double width,
        double height,
        double heightAtRest,
        StateCounts counts,
        long createdMs) {

    /** What a card is about. */
    public enum Form {
        DEPLOYMENT,
        REPLICA_SET,
        PODS
    }

    public Workload {
        columns = List.copyOf(columns);
        history = List.copyOf(history);
    }

    /** How many pods its owner wants; for pods on their own, how many there are. */
    public int wanted() {
        return owner == null ? counts.total() : ReplicaSetBox.wantedBy(owner);
    }

    /** The column of a ReplicaSet, or null. */
    public @Nullable ReplicaSetBox column(Key replicaSet) {
        for (ReplicaSetBox column : columns) {
            if (replicaSet.equals(column.key())) {
                return column;
            }
        }
        return null;
    }

    /** The column that a pod stands in, or null. */
    public @Nullable ReplicaSetBox columnOfPod(Key pod) {
        for (ReplicaSetBox column : columns) {
            if (column.grid().placeOf(pod) >= 0) {
                return column;
            }
        }
        return null;
    }
}
