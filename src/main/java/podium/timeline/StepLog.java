package podium.timeline;

import java.util.Arrays;
import java.util.function.IntPredicate;
import podium.resource.Key;
import podium.sim.Step;

/**
 * All steps of a history in order, and the questions that can be asked about them. One thread appends; any thread may read
 * without waiting for it.
 */
final class StepLog {

    private static final int CHUNKS_FIRST = 16;

    private final IntLog outside = new IntLog();
    private final IntLog reads = new IntLog();
    private volatile StepChunk[] chunks = new StepChunk[CHUNKS_FIRST];
    private volatile int size;
    private boolean isReading;

    void append(Step step) {
        if (step.index() != size) {
            throw new AssertionError("step " + step.index() + " does not follow " + (size - 1));
        }
        if (size % StepChunk.SIZE == 0) {
            addChunk();
        }
        chunkOf(size).append(step, isTold(step));
        if (step.isRead()) {
            reads.append(size);
        } else if (step.isOutside()) {
            outside.append(size);
        }
        size = size + 1; // publishes what was written to the chunk
    }

    /** Reads in a row are told by the first of them. */
    private boolean isTold(Step step) {
        boolean isFurtherRead = step.isRead() && isReading;
        isReading = step.isRead() || isReading && !step.isNotable();
        return step.isNotable() || step.isRead() && !isFurtherRead;
    }

    private void addChunk() {
        int number = size / StepChunk.SIZE;
        StepChunk[] known = chunks;
        StepChunk[] room = number < known.length ? known : Arrays.copyOf(known, 2 * known.length);
        room[number] = new StepChunk(number == 0 ? 0 : notableUntil(size));
        chunks = room;
    }

    private StepChunk chunkOf(int index) {
        return chunks[index / StepChunk.SIZE];
    }

    int size() {
        return size;
    }

    Step get(int index) {
        return chunkOf(index).get(index % StepChunk.SIZE);
    }

    IntLog outside() {
        return outside;
    }

    IntLog reads() {
        return reads;
    }

    /** How many notable steps there are before this one. */
    int notableUntil(int index) {
        if (index == 0) {
            return 0;
        }
        int last = index - 1;
        int ofThose = chunkOf(last).notableUntil(last % StepChunk.SIZE);
        return ofThose + (chunkOf(last).isNotable(last % StepChunk.SIZE) ? 1 : 0);
    }

    /** The index of the notable step with this rank, counted from 0. */
    int notable(int rank) {
        int low = 0;
        int high = (size - 1) / StepChunk.SIZE;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].notableUntil(0) <= rank) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * StepChunk.SIZE + chunks[low].notable(rank);
    }

    /** The first step at or after an instant, or the size. */
    int firstAtOrAfter(long ms) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).atMs() < ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last step before this one that concerns a key, or -1. */
    int lastConcerning(Key key, int before) {
        for (int number = (before - 1) / StepChunk.SIZE; before > 0 && number >= 0; number--) {
            int from = number * StepChunk.SIZE;
            int last = Math.min(before - 1 - from, StepChunk.SIZE - 1);
            int found = isFull(number)
                    ? chunks[number].keys().last(key, last, concerning(key, from))
                    : scannedBack(key, from, last);
            if (found >= 0) {
                return from + found;
            }
        }
        return -1;
    }

    /** The first step after this one that concerns a key, or -1. */
    int firstConcerning(Key key, int after) {
        int until = size;
        for (int number = (after + 1) / StepChunk.SIZE; number * StepChunk.SIZE < until; number++) {
            int from = number * StepChunk.SIZE;
            int first = Math.max(after + 1 - from, 0);
            int found = isFull(number)
                    ? chunks[number].keys().first(key, first, concerning(key, from))
                    : scanned(key, from, first, until - from);
            if (found >= 0) {
                return from + found;
            }
        }
        return -1;
    }

    private boolean isFull(int number) {
        return (number + 1) * StepChunk.SIZE <= size;
    }

    private IntPredicate concerning(Key key, int from) {
        return offset -> KeyIndex.concerns(get(from + offset), key);
    }

    private int scannedBack(Key key, int from, int last) {
        for (int offset = last; offset >= 0; offset--) {
            if (KeyIndex.concerns(get(from + offset), key)) {
                return offset;
            }
        }
        return KeyIndex.NONE;
    }

    private int scanned(Key key, int from, int first, int until) {
        for (int offset = first; offset < until; offset++) {
            if (KeyIndex.concerns(get(from + offset), key)) {
                return offset;
            }
        }
        return KeyIndex.NONE;
    }
}
