package podium.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * The pods of one owner, each in a place that it keeps while it lives; a place that became free is taken by a later pod.
 *
 * <p>Places depend on the grid before. Without one, pods stand in the order of their creation, then of their names.
 */
public final class PodGrid {

    /** Stands for the state of a place without a pod. */
    static final byte VACANT = -1;

    private static final PodState[] STATES = PodState.values();

    public static final PodGrid EMPTY =
            new PodGrid(OrderedMap.empty(), new Resource[0], new int[0], new Resource[0], new byte[0]);

    private final OrderedMap<Key, Resource> pods;
    private final Resource[] byKey;
    private final int[] placeByKey;
    private final @Nullable Resource[] byPlace;
    private final byte[] states;
    private final StateCounts counts;

    PodGrid(
            OrderedMap<Key, Resource> pods,
            Resource[] byKey,
            int[] placeByKey,
            @Nullable Resource[] byPlace,
            byte[] states) {
        this.pods = pods;
        this.byKey = byKey;
        this.placeByKey = placeByKey;
        this.byPlace = byPlace;
        this.states = states;
        this.counts = StateCounts.of(states);
    }

    /**
     * Seats pods as close to the grid before as can be; the very same map gives the very same grid.
     *
     * @param owned by one owner; what is no pod is passed over
     */
    static PodGrid of(OrderedMap<Key, Resource> owned, PodGrid before) {
        return owned == before.pods ? before : new Seating(owned, before).seated();
    }

    OrderedMap<Key, Resource> pods() {
        return pods;
    }

    /** How many places there are, free ones among them; the last one is taken. */
    public int places() {
        return byPlace.length;
    }

    public @Nullable Resource at(int place) {
        return byPlace[place];
    }

    /** The state of the pod in a place, or null when it is free. */
    public @Nullable PodState stateAt(int place) {
        return states[place] == VACANT ? null : STATES[states[place]];
    }

    public StateCounts counts() {
        return counts;
    }

    /** The place of a pod, or -1. */
    public int placeOf(Key pod) {
        int at = find(pod);
        return at < 0 ? -1 : placeByKey[at];
    }

    private int find(Key pod) {
        int low = 0;
        int high = byKey.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byKey[middle].key().compareTo(pod);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** By key, for the seating of the grid that follows. */
    Resource[] byKey() {
        return byKey;
    }

    int[] placeByKey() {
        return placeByKey;
    }

    byte stateOrdinalAt(int place) {
        return states[place];
    }

    /** Ordinals of the states by place; not to be changed. */
    byte[] states() {
        return states;
    }

    @Override
    public String toString() {
        return Arrays.toString(byPlace);
    }
}
