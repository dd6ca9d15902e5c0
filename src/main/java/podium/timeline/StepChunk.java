package podium.timeline;

import org.jspecify.annotations.Nullable;
import podium.sim.Step;

/** Some steps in a row, with what is needed to find some of them quickly. Grows at its end until it is full. */
final class StepChunk {

    static final int SIZE = 1024;

    private static final int WORD_BITS = Long.SIZE;

    private final int notableBefore;
    private final Step[] steps = new Step[SIZE];
    private final long[] notable = new long[SIZE / WORD_BITS];
    private int count;

    /** Made by the first reader who asks; two who ask at once make equal ones. */
    private volatile @Nullable KeyIndex keys;

    /** @param notableBefore how many notable steps there are before this chunk */
    StepChunk(int notableBefore) {
        this.notableBefore = notableBefore;
    }

    void append(Step step, boolean isNotable) {
        if (isNotable) {
            notable[count / WORD_BITS] |= 1L << count;
        }
        steps[count++] = step;
    }

    Step get(int offset) {
        return steps[offset];
    }

    boolean isNotable(int offset) {
        return (notable[offset / WORD_BITS] >>> offset & 1) != 0;
    }

    /** How many notable steps there are from the first of all to this one (exclusive). */
    int notableUntil(int offset) {
        int sum = notableBefore;
        for (int word = 0; word < offset / WORD_BITS; word++) {
            sum += Long.bitCount(notable[word]);
        }
        int rest = offset % WORD_BITS;
        return rest == 0 ? sum : sum + Long.bitCount(notable[offset / WORD_BITS] & ((1L << rest) - 1));
    }

    /** The offset of the notable step with this rank among all, which must lie in this chunk. */
    int notable(int rank) {
        int left = rank - notableBefore;
        int word = 0;
        while (left >= Long.bitCount(notable[word])) {
            left -= Long.bitCount(notable[word++]);
        }
        long bits = notable[word];
        for (; left > 0; left--) {
            bits &= bits - 1;
        }
        return word * WORD_BITS + Long.numberOfTrailingZeros(bits);
    }

    /** The index of a chunk that is full. */
    KeyIndex keys() {
        KeyIndex known = keys;
        if (known == null) {
            known = KeyIndex.of(steps);
            keys = known;
        }
        return known;
    }
}
