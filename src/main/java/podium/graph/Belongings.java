package podium.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * What else a namespace holds besides what has cards: the objects that get tiles, and how many the cluster made for itself.
 *
 * @param tiled in the order of their tiles
 * @param folded how many objects of the cluster's own there are, without events
 */
record Belongings(List<Resource> tiled, int folded) {

    static final Belongings NONE = new Belongings(List.of(), 0);

    /** They have cards, or are told elsewhere. */
    private static final Set<Kind> ELSEWHERE =
            Set.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, Kind.POD, Kind.EVENT, Kind.LEASE);

    /** What is new comes last among its like. */
    private static final Comparator<Resource> IN_ORDER = Comparator.comparing(Belongings::rank)
            .thenComparingLong(Resource::createdMs)
            .thenComparing(Resource::key);

    Belongings {
        tiled = List.copyOf(tiled);
    }

    boolean isEmpty() {
        return tiled.isEmpty();
    }

    /** Network first, for it leads to the pods; then what they read. */
    private static int rank(Resource object) {
        return switch (KindGroup.of(object.key().kind())) {
            case NETWORK -> 0;
            case CONFIGURATION -> 1;
            case STORAGE -> 2;
            case WORKLOADS -> 3;
            case ACCESS -> 4;
            case CLUSTER -> 5;
        };
    }

    /**
     * @param known an earlier state, and what its namespaces held: taken over when nothing of it changed
     * @return by the namespaces' names
     */
    static Map<String, Belongings> of(
            ClusterState state, @Nullable ClusterState known, Map<String, Belongings> before) {
        return known != null && isSame(state, known) ? before : taken(state);
    }

    private static boolean isSame(ClusterState state, ClusterState known) {
        for (Kind kind : state.kinds()) {
            if (isHere(kind) && state.table(kind) != known.table(kind)) {
                return false;
            }
        }
        return state.kinds().containsAll(known.kinds());
    }

    private static boolean isHere(Kind kind) {
        return kind.namespaced() && !ELSEWHERE.contains(kind);
    }

    private static Map<String, Belongings> taken(ClusterState state) {
        Map<String, List<Resource>> tiled = new LinkedHashMap<>();
        Map<String, Integer> folded = new LinkedHashMap<>();
        for (Kind kind : state.kinds()) {
            if (isHere(kind)) {
                state.table(kind).forEach((key, object) -> {
                    if (ClusterMade.is(object)) {
                        folded.merge(key.namespace(), 1, Integer::sum);
                    } else {
                        tiled.computeIfAbsent(key.namespace(), none -> new ArrayList<>())
                                .add(object);
                    }
                });
            }
        }
        Map<String, Belongings> all = new LinkedHashMap<>();
        folded.forEach((namespace, count) -> all.put(namespace, new Belongings(List.of(), count)));
        tiled.forEach((namespace, objects) -> {
            objects.sort(IN_ORDER);
            all.put(namespace, new Belongings(objects, folded.getOrDefault(namespace, 0)));
        });
        return all;
    }
}
