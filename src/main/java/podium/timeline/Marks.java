package podium.timeline;

import java.util.Arrays;

/** Steps that are marked on the timeline, each with its instant, in order. */
public final class Marks {

    private static final int ROOM_FIRST = 4;

    private long[] atMs = new long[ROOM_FIRST];
    private int[] steps = new int[ROOM_FIRST];
    private int size;

    void add(long ms, int step) {
        if (size > 0 && steps[size - 1] == step) {
            return;
        }
        if (size == steps.length) {
            atMs = Arrays.copyOf(atMs, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
        }
        atMs[size] = ms;
        steps[size++] = step;
    }

    public int size() {
        return size;
    }

    /** In virtual milliseconds since 1970. */
    public long atMs(int place) {
        return atMs[place];
    }

    public int step(int place) {
        return steps[place];
    }

    /** The place of the first mark at or after an instant, or the size. */
    public int placeFrom(long ms) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMs[middle] < ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
