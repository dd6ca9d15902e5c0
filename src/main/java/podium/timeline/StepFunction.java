package podium.timeline;

import java.util.Arrays;

/** A number that changes at instants and stays in between: replicas over time. Grows at its end; before it, it is 0. */
public final class StepFunction {

    private static final int ROOM_FIRST = 8;

    private long[] atMs = new long[ROOM_FIRST];
    private int[] values = new int[ROOM_FIRST];
    private int size;
    private int max;

    /** Sets the value from an instant on; of several at one instant the last counts. */
    void set(long ms, int value) {
        if (value == last()) {
            return;
        }
        if (size > 0 && atMs[size - 1] == ms) {
            size--;
        }
        if (value != last()) {
            add(ms, value);
        }
    }

    private void add(long ms, int value) {
        if (size == atMs.length) {
            atMs = Arrays.copyOf(atMs, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        atMs[size] = ms;
        values[size++] = value;
        max = Math.max(max, value);
    }

    /** How many instants there are at which it changes. */
    public int size() {
        return size;
    }

    /** The instant of a change, in virtual milliseconds since 1970. */
    public long atMs(int place) {
        return atMs[place];
    }

    /** The value from a change on. */
    public int value(int place) {
        return values[place];
    }

    /** The value after the last change. */
    public int last() {
        return size == 0 ? 0 : values[size - 1];
    }

    /** Not less than any value that it ever had. */
    public int max() {
        return max;
    }

    /** The place of the last change at or before an instant, or -1. */
    public int placeAt(long ms) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMs[middle] <= ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    public int valueAt(long ms) {
        int place = placeAt(ms);
        return place < 0 ? 0 : values[place];
    }
}
