package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import podium.sim.Step;
import podium.timeline.CauseChain;
import podium.timeline.Timeline;
import podium.timeline.Trouble;
import podium.ui.model.DensityModel;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/**
 * Why an object is as it is: the last step at or before the frame that changed it, as a question with the answer, and the
 * chain of causes back to what somebody did.
 *
 * @param question about what that step did
 * @param answer the deciding rule with its numbers
 * @param chain from that step back
 * @param leftOut links that lie before the last one of the chain
 */
record WhyReading(int step, String question, List<List<RuleText.Piece>> answer, List<Link> chain, int leftOut) {

    /** Links that are shown before the origin. */
    private static final int LINKS_MAX = 9;

    /** Steps that are looked at for a telling one. */
    private static final int LOOKED_AT_MAX = 500;

    /**
     * One step of the chain.
     *
     * @param title what it did
     * @param moment its number and time
     * @param detail who did it and by what rule
     * @param isOrigin whether nobody inside the cluster caused it
     */
    record Link(int step, String title, String moment, String detail, boolean isOrigin, boolean isTrouble) {}

    static @Nullable WhyReading of(Inspected inspected, TextsModel texts) {
        OptionalInt telling = lastTelling(inspected);
        return telling.isPresent() ? new Reader(inspected, texts).read(telling.getAsInt()) : null;
    }

    /**
     * The step that is shown when it concerns the object; else the last one before it that did more than count anew; else the
     * last one at all.
     */
    private static OptionalInt lastTelling(Inspected inspected) {
        Timeline timeline = inspected.timeline();
        OptionalInt last = timeline.lastConcerning(inspected.key(), inspected.index() + 1);
        OptionalInt at = last;
        for (int looked = 0; at.isPresent() && looked < LOOKED_AT_MAX; looked++) {
            Headline headline = Headline.of(timeline.step(at.getAsInt()), inspected.key());
            boolean isShown = at.getAsInt() == inspected.index();
            if (isShown || (headline != null && headline.isTelling())) {
                return at;
            }
            at = timeline.lastConcerning(inspected.key(), at.getAsInt());
        }
        return last;
    }

    /** What comes after the frame that is shown, as far as it is known; null when nothing is due. */
    static @Nullable String next(Inspected inspected, TextsModel texts, DensityModel density) {
        return new Reader(inspected, texts).next(density);
    }

    private static final class Reader {
        private final Inspected inspected;
        private final Timeline timeline;
        private final TextsModel texts;
        private final StepTexts steps;

        Reader(Inspected inspected, TextsModel texts) {
            this.inspected = inspected;
            this.timeline = inspected.timeline();
            this.texts = texts;
            this.steps = new StepTexts(texts);
        }

        WhyReading read(int index) {
            Step step = timeline.step(index);
            Headline headline = Headline.of(step, inspected.key());
            CauseChain causes = timeline.causes(step);
            List<Step> nearest = causes.nearest();
            List<Step> shown = nearest.subList(0, Math.min(LINKS_MAX, nearest.size()));
            List<Link> links = new ArrayList<>();
            shown.forEach(link -> links.add(link(link)));
            links.add(link(causes.origin()));
            return new WhyReading(
                    index,
                    headline == null
                            ? texts.say("question.nothing", inspected.key().name())
                            : headline.question(texts),
                    RuleText.lines(steps.sentence(step)),
                    links,
                    causes.leftOut() + nearest.size() - shown.size());
        }

        private Link link(Step step) {
            String moment = texts.say("inspector.why.moment", step.index(), steps.clock(inspected.sinceStartMs(step)));
            String detail = step.isOutside() ? "" : steps.actor(step) + ": " + steps.sentence(step);
            return new Link((int) step.index(), title(step), moment, detail, step.isOutside(), Trouble.isIn(step));
        }

        private String title(Step step) {
            if (step.isOutside()) {
                return steps.sentence(step);
            }
            Headline headline = Headline.of(step);
            return headline == null
                    ? texts.say("headline.nothing", step.subject().name())
                    : headline.title(texts);
        }

        @Nullable
        String next(DensityModel density) {
            int next = density.next(timeline, inspected.index());
            if (next >= 0) {
                return title(timeline.step(next));
            }
            var due = timeline.newestState().queue().first();
            if (due == null) {
                return null;
            }
            long inMs = Math.max(0, due.atMs() - inspected.nowMs());
            return texts.say(
                    "inspector.why.due", due.key().name(), texts.messages().span(inMs), inMs == 0 ? 0 : 1);
        }
    }
}
