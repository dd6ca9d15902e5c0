package podium.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Lays out one card at a time. What did not change since the card before is taken over as it is. */
final class Workloads {

    private static final Comparator<ReplicaSetBox> OLDEST_FIRST = Comparator.comparingLong(ReplicaSetBox::revision)
            .thenComparingLong(column -> created(column.owner()))
            .thenComparing(ReplicaSetBox::key, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ClusterState state;

    Workloads(ClusterState state) {
        this.state = state;
    }

    private static long created(@Nullable Resource resource) {
        return resource == null ? 0 : resource.createdMs();
    }

    Workload deployment(Resource deployment, @Nullable Workload before) {
        OrderedMap<Key, Resource> owned = state.dependents(deployment.uid());
        if (before != null && before.owner() == deployment && before.owned() == owned && hasSamePods(before)) {
            return before;
        }
        List<Resource> replicaSets = new ArrayList<>();
        for (Resource resource : owned.values()) {
            if (resource.key().kind().equals(Kind.REPLICA_SET)) {
                replicaSets.add(resource);
            }
        }
        Resource newest = newest(replicaSets);
        List<ReplicaSetBox> columns = new ArrayList<>();
        List<Resource> history = new ArrayList<>();
        for (Resource replicaSet : replicaSets) {
            ReplicaSetBox column = column(replicaSet, target(deployment, replicaSet, newest), true, before);
            boolean isLive =
                    replicaSet == newest || column.wanted() > 0 || column.grid().places() > 0;
            if (isLive) {
                columns.add(column);
            } else {
                history.add(replicaSet);
            }
        }
        columns.sort(OLDEST_FIRST);
        history.sort(Comparator.comparingLong(ReplicaSetBox::revisionOf).reversed());
        return arranged(deployment, owned, columns, history);
    }

    private boolean hasSamePods(Workload card) {
        for (ReplicaSetBox column : card.columns()) {
            Resource owner = column.owner();
            if (owner != null && state.dependents(owner.uid()) != column.grid().pods()) {
                return false;
            }
        }
        for (Resource replicaSet : card.history()) {
            if (!state.dependents(replicaSet.uid()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The one that the Deployment rolls towards has the highest revision; the API server counts them up. */
    private static @Nullable Resource newest(List<Resource> replicaSets) {
        return replicaSets.stream()
                .max(Comparator.comparingLong(ReplicaSetBox::revisionOf)
                        .thenComparingLong(Resource::createdMs)
                        .thenComparing(Resource::key))
                .orElse(null);
    }

    private static int target(Resource deployment, Resource replicaSet, @Nullable Resource newest) {
        boolean isStill = deployment.spec().isTrue("paused") || deployment.isDeleting();
        if (isStill) {
            return ReplicaSetBox.wantedBy(replicaSet);
        }
        return replicaSet == newest ? ReplicaSetBox.wantedBy(deployment) : 0;
    }

    private ReplicaSetBox column(Resource replicaSet, int target, boolean isFramed, @Nullable Workload before) {
        ReplicaSetBox earlier = before == null ? null : before.column(replicaSet.key());
        PodGrid grid = PodGrid.of(state.dependents(replicaSet.uid()), earlier == null ? PodGrid.EMPTY : earlier.grid());
        return new ReplicaSetBox(
                replicaSet, grid, ReplicaSetBox.wantedBy(replicaSet), target, isFramed, Rect.NOTHING, 1);
    }

    private static Workload arranged(
            Resource deployment, OrderedMap<Key, Resource> owned, List<ReplicaSetBox> columns, List<Resource> history) {
        int room = ReplicaSetBox.wantedBy(deployment);
        for (ReplicaSetBox column : columns) {
            room = Math.max(room, column.places());
        }
        // A card that once rolled stays wide enough for the next rollout, so that its neighbours stay where they are.
        boolean isWide = columns.size() > 1 || !history.isEmpty();
        int perRow = Sizes.podsPerRow(room) * (isWide && columns.size() == 1 ? 2 : 1);
        double columnWidth = columnWidth(Sizes.podsPerRow(room));
        double width = columns.size() == 1 && isWide ? 2 * columnWidth + Sizes.COLUMN_GAP : columnWidth;
        int rows = 1;
        for (ReplicaSetBox column : columns) {
            rows = Math.max(rows, column.at(Rect.NOTHING, perRow).rows());
        }
        double height = Sizes.SET_HEAD + Sizes.podsHeight(rows) + Sizes.SET_FOOT;
        List<ReplicaSetBox> placed = new ArrayList<>();
        StateCounts counts = StateCounts.NONE;
        for (ReplicaSetBox column : columns) {
            double x = Sizes.CARD_PADDING + placed.size() * (width + Sizes.COLUMN_GAP);
            placed.add(column.at(new Rect(x, Sizes.CARD_HEAD, width, height), perRow));
            counts = counts.plus(column.grid().counts());
        }
        int side = Math.max(1, placed.size());
        return new Workload(
                Workload.Form.DEPLOYMENT,
                deployment.key(),
                deployment,
                owned,
                placed,
                history,
                2 * Sizes.CARD_PADDING + side * width + (side - 1) * Sizes.COLUMN_GAP,
                Sizes.CARD_HEAD + height + Sizes.CARD_PADDING + (history.isEmpty() ? 0 : Sizes.HISTORY),
                heightAtRest(ReplicaSetBox.wantedBy(deployment), Sizes.SET_HEAD + Sizes.SET_FOOT),
                counts,
                deployment.createdMs());
    }

    private static double heightAtRest(int pods, double frame) {
        int perRow = Sizes.podsPerRow(pods);
        return Sizes.CARD_HEAD + frame + Sizes.podsHeight((pods + perRow - 1) / perRow) + Sizes.CARD_PADDING;
    }

    private static double columnWidth(int perRow) {
        return 2 * Sizes.SET_PADDING + Sizes.podsWidth(perRow);
    }

    Workload replicaSet(Resource replicaSet, @Nullable Workload before) {
        OrderedMap<Key, Resource> owned = state.dependents(replicaSet.uid());
        if (before != null && before.owner() == replicaSet && before.owned() == owned) {
            return before;
        }
        int wanted = replicaSet.isDeleting() ? 0 : ReplicaSetBox.wantedBy(replicaSet);
        ReplicaSetBox column = column(replicaSet, wanted, false, before);
        return single(Workload.Form.REPLICA_SET, replicaSet.key(), replicaSet, owned, column);
    }

    /** @param pods of a namespace that no living controller owns */
    Workload pods(String namespace, OrderedMap<Key, Resource> pods, @Nullable Workload before) {
        if (before != null && before.owned() == pods) {
            return before;
        }
        PodGrid grid = PodGrid.of(
                pods, before == null ? PodGrid.EMPTY : before.columns().get(0).grid());
        ReplicaSetBox column = new ReplicaSetBox(null, grid, 0, 0, false, Rect.NOTHING, 1);
        return single(Workload.Form.PODS, podsKey(namespace), null, pods, column);
    }

    /** Stands for a namespace's pods without a controller: no object has an empty name. */
    static Key podsKey(String namespace) {
        return Key.before(Kind.POD, namespace);
    }

    private static Workload single(
            Workload.Form form,
            Key key,
            @Nullable Resource owner,
            OrderedMap<Key, Resource> owned,
            ReplicaSetBox column) {
        int perRow = Sizes.podsPerRow(column.places());
        double width = Sizes.podsWidth(perRow);
        double height = Sizes.podsHeight(column.at(Rect.NOTHING, perRow).rows());
        Rect bounds = new Rect(Sizes.CARD_PADDING + Sizes.SET_PADDING, Sizes.CARD_HEAD, width, height);
        return new Workload(
                form,
                key,
                owner,
                owned,
                List.of(column.at(bounds, perRow)),
                List.of(),
                2 * (Sizes.CARD_PADDING + Sizes.SET_PADDING) + width,
                Sizes.CARD_HEAD + height + Sizes.CARD_PADDING,
                heightAtRest(owner == null ? column.places() : ReplicaSetBox.wantedBy(owner), 0),
                column.grid().counts(),
                created(owner));
    }
}
