package podium.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * Gives pods their places after those of an earlier grid. One walk along both in the order of their keys: a pod that was
 * there keeps its place, and the very same object keeps its look too, so a step in which one pod of ten thousand changed
 * costs a comparison of pointers for each other one.
 */
final class Seating {

    /** A grid may have this many free places besides as many as it has pods; beyond, pods close ranks. */
    private static final int FREE_PLACES_MAX = 16;

    private static final Comparator<Resource> BY_AGE = Comparator.<Resource>comparingLong(
                    pod -> PodReading.of(pod).createdMs())
            .thenComparing(Resource::key);

    private final OrderedMap<Key, Resource> owned;
    private final PodGrid before;
    private final Resource[] byKey;
    private final int[] places;
    private final List<Resource> newcomers = new ArrayList<>();
    private final List<Integer> newcomersByKey = new ArrayList<>();

    private int count;
    private int next;

    Seating(OrderedMap<Key, Resource> owned, PodGrid before) {
        this.owned = owned;
        this.before = before;
        this.byKey = new Resource[owned.size()];
        this.places = new int[owned.size()];
    }

    PodGrid seated() {
        owned.forEach((key, resource) -> {
            if (key.kind().equals(Kind.POD)) {
                places[count] = placeBefore(resource);
                byKey[count++] = resource;
            }
        });
        seatNewcomers();
        closeRanks();
        return grid();
    }

    private int placeBefore(Resource pod) {
        Resource[] earlier = before.byKey();
        while (next < earlier.length
                && earlier[next] != pod
                && earlier[next].key().compareTo(pod.key()) < 0) {
            next++;
        }
        boolean wasThere =
                next < earlier.length && (earlier[next] == pod || isSame(earlier[next], pod)); // not a namesake
        if (wasThere) {
            return before.placeByKey()[next++];
        }
        newcomers.add(pod);
        newcomersByKey.add(count);
        return -1;
    }

    private static boolean isSame(Resource earlier, Resource pod) {
        return earlier.key().equals(pod.key()) && earlier.uid().equals(pod.uid());
    }

    private void seatNewcomers() {
        boolean[] isTaken = new boolean[before.places() + newcomers.size()];
        for (int i = 0; i < count; i++) {
            if (places[i] >= 0) {
                isTaken[places[i]] = true;
            }
        }
        Integer[] order = new Integer[newcomers.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(newcomers::get, BY_AGE));
        int free = 0;
        for (int newcomer : order) {
            while (isTaken[free]) {
                free++;
            }
            places[newcomersByKey.get(newcomer)] = free++;
        }
    }

    private void closeRanks() {
        int last = lastPlace();
        if (last + 1 <= 2 * count + FREE_PLACES_MAX) {
            return;
        }
        int[] taken = Arrays.copyOf(places, count);
        Arrays.sort(taken);
        for (int i = 0; i < count; i++) {
            places[i] = Arrays.binarySearch(taken, places[i]);
        }
    }

    private int lastPlace() {
        int last = -1;
        for (int i = 0; i < count; i++) {
            last = Math.max(last, places[i]);
        }
        return last;
    }

    private PodGrid grid() {
        int size = lastPlace() + 1;
        @Nullable Resource[] byPlace = new Resource[size];
        byte[] states = new byte[size];
        Arrays.fill(states, PodGrid.VACANT);
        for (int i = 0; i < count; i++) {
            int place = places[i];
            byPlace[place] = byKey[i];
            boolean isAsBefore = place < before.places() && before.at(place) == byKey[i];
            states[place] = isAsBefore
                    ? before.stateOrdinalAt(place)
                    : (byte) PodLook.of(byKey[i]).state().ordinal();
        }
        return new PodGrid(owned, Arrays.copyOf(byKey, count), Arrays.copyOf(places, count), byPlace, states);
    }
}
