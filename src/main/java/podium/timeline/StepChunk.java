package podium.timeline;

import org.jspecify.annotations.Nullable;
import podium.sim.Step;

/** Some steps in a row, with what is needed to find some of them quickly. Grows at its end until it is full. */
final class StepChunk {

    static final int SIZE = 1024;

    private static final int WORD_BITS = Long.SIZE;

    private final int changingBefore;
    private final Step[] steps = new Step[SIZE];
    private final long[] changing = new long[SIZE / WORD_BITS];
    private int count;

    /** Made by the first reader who asks; two who ask at once make equal ones. */
    private volatile @Nullable KeyIndex keys;

    /** @param changingBefore how many steps before this chunk changed something */
    StepChunk(int changingBefore) {
        this.changingBefore = changingBefore;
    }

    void append(Step step) {
        if (step.hasChanges()) {
            changing[count / WORD_BITS] |= 1L << count;
        }
        steps[count++] = step;
    }

    Step get(int offset) {
        return steps[offset];
    }

    /** How many steps changed something, from the first of all to this one (exclusive). */
    int changingUntil(int offset) {
        int sum = changingBefore;
        for (int word = 0; word < offset / WORD_BITS; word++) {
            sum += Long.bitCount(changing[word]);
        }
        int rest = offset % WORD_BITS;
        return rest == 0 ? sum : sum + Long.bitCount(changing[offset / WORD_BITS] & ((1L << rest) - 1));
    }

    /** The offset of the changing step with this rank among all, which must lie in this chunk. */
    int changing(int rank) {
        int left = rank - changingBefore;
        int word = 0;
        while (left >= Long.bitCount(changing[word])) {
            left -= Long.bitCount(changing[word++]);
        }
        long bits = changing[word];
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
