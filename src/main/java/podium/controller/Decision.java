package podium.controller;

import java.util.List;
import podium.base.Why;

/**
 * What a controller wants done, in order, and why. The first refused effect ends it, as the first error ends a sync: the
 * rest is left and the key is tried again after its back-off.
 *
 * @param effects empty when all is as wanted
 * @param again when to look at the key again even if nothing wakes it
 */
public record Decision(List<Effect> effects, Why why, Again again) {

    /**
     * @param delayMs from now; negative for never
     * @param isIdle whether nothing new is expected then: one more turn of an endless back-off, a probe that passes, a
     *     clean-up. A cluster in which only such looks are due is settled.
     */
    public record Again(long delayMs, boolean isIdle) {
        public static final Again NEVER = new Again(-1, true);

        public boolean isWanted() {
            return delayMs >= 0;
        }
    }

    public Decision {
        effects = List.copyOf(effects);
    }

    public static Decision of(Why why, List<Effect> effects) {
        return new Decision(effects, why, Again.NEVER);
    }

    public static Decision nothing(Why why) {
        return new Decision(List.of(), why, Again.NEVER);
    }

    public Decision againAfter(long delayMs) {
        return new Decision(effects, why, new Again(delayMs, false));
    }

    /** Looks again after the delay, expecting nothing new: such a wait does not keep a cluster from being settled. */
    public Decision idleAgainAfter(long delayMs) {
        return new Decision(effects, why, new Again(delayMs, true));
    }
}
