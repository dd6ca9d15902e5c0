package podium.ui.model;

import podium.base.Messages;
import podium.sim.Caller;
import podium.sim.Step;

/** How a step is said in the reader's language: what happened and why, who did it, when. */
public final class StepTexts {

    private static final long TENTH_MS = 100;
    private static final long HUNDREDTH_MS = 10;
    private static final double SECOND_MS = 1000;
    private static final long MINUTE_MS = 60_000;

    private final TextsModel texts;

    public StepTexts(TextsModel texts) {
        this.texts = texts;
    }

    public String sentence(Step step) {
        return sentence(step, texts.messages());
    }

    /** What happened, by whom if somebody outside asked for it, and why. */
    public static String sentence(Step step, Messages messages) {
        return isForeign(step) ? messages.say(step.why(), actor(step, messages)) : messages.say(step.why());
    }

    /** Whether somebody asked for it who does not sit at this program. */
    private static boolean isForeign(Step step) {
        return step.caller() != null && !step.caller().equals(Caller.YOU);
    }

    public String actor(Step step) {
        return actor(step, texts.messages());
    }

    /** Who did it: {@code deployment controller}; an actor that is not known by another name keeps its own. */
    public static String actor(Step step, Messages messages) {
        Caller caller = step.caller();
        if (caller != null && isForeign(step)) {
            return messages.say("actor.caller", caller.program(), caller.user());
        }
        String key = "actor." + step.actor();
        return messages.has(key) ? messages.say(key) : step.actor();
    }

    /** Time since the beginning as a clock shows it: {@code 12.4 s}, {@code 1 min 5 s}. */
    public String clock(long sinceStartMs) {
        return sinceStartMs < MINUTE_MS
                ? texts.say("span.tenths", (double) rounded(sinceStartMs, TENTH_MS) / SECOND_MS)
                : texts.messages().span(sinceStartMs);
    }

    /** Time since the beginning, finer than a clock shows it: {@code 12.44 s}. */
    public String instant(long sinceStartMs) {
        return texts.messages().span(sinceStartMs < MINUTE_MS ? rounded(sinceStartMs, HUNDREDTH_MS) : sinceStartMs);
    }

    private static long rounded(long ms, long unitMs) {
        return (ms + unitMs / 2) / unitMs * unitMs;
    }
}
