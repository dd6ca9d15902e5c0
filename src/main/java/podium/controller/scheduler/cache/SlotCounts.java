package podium.controller.scheduler.cache;

import java.util.Arrays;

/** Small numbers at few of many places: an open hash table from place to count, without boxes. */
public final class SlotCounts {

    private static final int FIRST_CAPACITY = 4;
    private static final int FREE = -1;

    /** A golden-ratio multiplier: neighbouring places go to places far apart. */
    private static final int SCATTER = 0x9E3779B9;

    private int[] places = empty(FIRST_CAPACITY);
    private int[] counts = new int[FIRST_CAPACITY];
    private int used;

    private static int[] empty(int capacity) {
        int[] places = new int[capacity];
        Arrays.fill(places, FREE);
        return places;
    }

    void add(int place, int amount) {
        int at = find(place);
        if (places[at] == FREE) {
            if (2 * (used + 1) > places.length) {
                grow();
                at = find(place);
            }
            places[at] = place;
            used++;
        }
        counts[at] += amount;
    }

    private int find(int place) {
        int mask = places.length - 1;
        int at = (place * SCATTER >>> 16) & mask;
        while (places[at] != FREE && places[at] != place) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldPlaces = places;
        int[] oldCounts = counts;
        places = empty(2 * oldPlaces.length);
        counts = new int[places.length];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != FREE) {
                int at = find(oldPlaces[i]);
                places[at] = oldPlaces[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Hears of a place and how much there is at it. */
    public interface Each {
        void count(int place, int count);
    }

    public void forEach(Each each) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != FREE && counts[i] != 0) {
                each.count(places[i], counts[i]);
            }
        }
    }
}
