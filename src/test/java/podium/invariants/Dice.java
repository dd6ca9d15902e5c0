package podium.invariants;

import java.util.List;
import podium.base.Chance;

/** Draws for a history, one after another from its seed. */
final class Dice {

    private Chance chance;

    Dice(long seed) {
        chance = Chance.seeded(seed);
    }

    /** From 0 to the bound (exclusive). */
    int below(int bound) {
        int drawn = chance.below(bound);
        chance = chance.next();
        return drawn;
    }

    /** Both ends inclusive. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T among(T... choices) {
        return choices[below(choices.length)];
    }
}
