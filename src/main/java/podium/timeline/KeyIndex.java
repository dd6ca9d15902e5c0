package podium.timeline;

import java.util.Arrays;
import java.util.function.IntPredicate;
import podium.cluster.Change;
import podium.resource.Key;
import podium.sim.Step;

/**
 * Which steps of a chunk concern an object. A sorted array of hashes with the steps' places beside them: 8 bytes a write, and
 * whoever finds a place looks at the step itself, since two keys may have one hash.
 */
final class KeyIndex {

    static final int NONE = -1;

    private final long[] entries;

    private KeyIndex(long[] entries) {
        this.entries = entries;
    }

    static KeyIndex of(Step[] steps) {
        long[] entries = new long[2 * steps.length];
        int size = 0;
        for (int offset = 0; offset < steps.length; offset++) {
            Step step = steps[offset];
            entries = roomFor(entries, size + step.changes().size() + 1);
            if (step.isNotable()) {
                entries[size++] = entry(step.subject(), offset);
            }
            for (Change change : step.changes()) {
                entries[size++] = entry(change.key(), offset);
            }
        }
        Arrays.sort(entries, 0, size);
        return new KeyIndex(Arrays.copyOf(entries, size));
    }

    /** Whether a step changed an object, tried to, or did something on its behalf. */
    static boolean concerns(Step step, Key key) {
        if (step.isNotable() && step.subject().equals(key)) {
            return true;
        }
        for (Change change : step.changes()) {
            if (change.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The last place at or before this one that may concern the key and is accepted, or {@link #NONE}. */
    int last(Key key, int atMost, IntPredicate isAccepted) {
        int at = firstFrom(entry(key, atMost) + 1) - 1;
        while (at >= 0 && hash(entries[at]) == key.hashCode()) {
            if (isAccepted.test((int) entries[at])) {
                return (int) entries[at];
            }
            at--;
        }
        return NONE;
    }

    /** The first place at or after this one that may concern the key and is accepted, or {@link #NONE}. */
    int first(Key key, int atLeast, IntPredicate isAccepted) {
        int at = firstFrom(entry(key, atLeast));
        while (at < entries.length && hash(entries[at]) == key.hashCode()) {
            if (isAccepted.test((int) entries[at])) {
                return (int) entries[at];
            }
            at++;
        }
        return NONE;
    }

    private int firstFrom(long entry) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long entry(Key key, int offset) {
        return (long) key.hashCode() << Integer.SIZE | offset;
    }

    private static int hash(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    private static long[] roomFor(long[] entries, int size) {
        return size <= entries.length ? entries : Arrays.copyOf(entries, Math.max(size, 2 * entries.length));
    }
}
