package podium.cluster.service;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import podium.cluster.Draft;

/**
 * Numbers from zero on of which some are taken. The lower band is kept for those who ask for a number: others get one of it
 * only when all above are taken.
 *
 * @param size how many there are
 * @param reserved how many of them form the lower band
 */
record Stock(int size, int reserved, IntPredicate isTaken) {

    /** A free number, or none when all are taken. */
    OptionalInt draw(Draft draft) {
        OptionalInt upper = draw(draft, reserved, size);
        return upper.isPresent() ? upper : draw(draft, 0, reserved);
    }

    /** The first free number from a drawn one on. */
    private OptionalInt draw(Draft draft, int from, int to) {
        int span = to - from;
        int start = draft.draw(span);
        for (int i = 0; i < span; i++) {
            int number = from + (start + i) % span;
            if (!isTaken.test(number)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
