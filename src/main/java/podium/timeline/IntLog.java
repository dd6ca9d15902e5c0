package podium.timeline;

import java.util.Arrays;

/** Growing whole numbers in ascending order. One thread appends; any thread may read. */
final class IntLog {

    private static final int ROOM_FIRST = 16;

    private volatile int[] items = new int[ROOM_FIRST];
    private volatile int size;

    void append(int item) {
        int[] known = items;
        if (size == known.length) {
            known = Arrays.copyOf(known, 2 * known.length);
            items = known;
        }
        known[size] = item;
        size = size + 1; // publishes the item
    }

    int size() {
        return size;
    }

    int get(int place) {
        return items[place];
    }

    /** The place of the first item that is at least this, or the size. */
    int placeOf(int atLeast) {
        int until = size;
        int found = Arrays.binarySearch(items, 0, until, atLeast);
        return found >= 0 ? found : -1 - found;
    }
}
