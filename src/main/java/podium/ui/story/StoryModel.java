package podium.ui.story;

import podium.sim.Step;
import podium.timeline.Timeline;
import podium.timeline.Trouble;
import podium.ui.model.DensityModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/** The rows of the story: which step stands on which, and what it says. */
public final class StoryModel {

    /** Rows of a story that is copied: a book of some thousand pages, and nothing that fills the memory. */
    private static final int COPIED_MAX = 100_000;

    private final PlayheadModel playhead;
    private final DensityModel density;
    private final TextsModel texts;
    private final StepTexts steps;

    public StoryModel(PlayheadModel playhead, DensityModel density, TextsModel texts) {
        this.playhead = playhead;
        this.density = density;
        this.texts = texts;
        this.steps = new StepTexts(texts);
    }

    /** How a row is to look. */
    public enum Tone {
        PLAIN,
        /** Somebody outside did it. */
        OUTSIDE,
        TROUBLE,
        /** It changed nothing. */
        QUIET
    }

    /**
     * What a row says.
     *
     * @param who did it to which object, or empty where the sentence says so itself
     */
    public record Line(int index, String who, String sentence, Tone tone, boolean isCurrent) {

        /** As it is copied. */
        public String text() {
            return who.isEmpty() ? sentence : who + ": " + sentence;
        }
    }

    /** How many rows there are at the frames that the playhead knows of. */
    public int count() {
        int size = playhead.size();
        return density.isNotableOnly() ? timeline().notableUntil(size) : size;
    }

    /** The step that stands on a row. */
    public int index(int row) {
        return density.isNotableOnly() ? timeline().notable(row) : row;
    }

    /** The row of the frame that is shown: that of its step, or of the last one before it that is not folded away. */
    public int currentRow() {
        int index = playhead.index();
        return Math.max(0, density.isNotableOnly() ? timeline().notableUntil(index + 1) - 1 : index);
    }

    public Line line(int row) {
        int index = index(row);
        Step step = timeline().step(index);
        return new Line(index, who(step), sentence(row, step), tone(step), row == currentRow());
    }

    /** Reads in a row are one line. */
    private String sentence(int row, Step step) {
        int further = step.isRead() && density.isNotableOnly() ? readsOf(row) - 1 : 0;
        String sentence = steps.sentence(step);
        return further > 0 ? texts.say("story.reads", sentence, further) : sentence;
    }

    private int readsOf(int row) {
        int until = row + 1 < count() ? index(row + 1) : playhead.size();
        return timeline().reads(index(row), until);
    }

    /** Step, who and when, for a hint. */
    public String hint(int row) {
        Step step = timeline().step(index(row));
        long sinceStartMs = step.atMs() - timeline().step(0).atMs();
        return texts.say("story.step", step.index(), steps.instant(sinceStartMs), steps.actor(step));
    }

    /** Shows the frame of a row. */
    public void jumpTo(int row) {
        if (row >= 0 && row < count()) {
            playhead.show(index(row));
        }
    }

    /** The sentences from the first to the current one, a line each; only the last ones of a very long story. */
    public String textUpToHere() {
        StringBuilder out = new StringBuilder();
        int last = currentRow();
        for (int row = Math.max(0, last - COPIED_MAX + 1); row <= last; row++) {
            Line line = line(row);
            out.append(line.index()).append('\t').append(line.text()).append('\n');
        }
        return out.toString();
    }

    private String who(Step step) {
        boolean isSaid = step.actor().equals(Step.USER)
                || step.actor().equals(Step.FAULT)
                || step.actor().equals(Step.CLUSTER);
        return isSaid ? "" : step.subject().name() + " · " + steps.actor(step);
    }

    private static Tone tone(Step step) {
        if (Trouble.isIn(step)) {
            return Tone.TROUBLE;
        }
        if (step.isOutside() && !step.isRead()) {
            return Tone.OUTSIDE;
        }
        return step.hasChanges() ? Tone.PLAIN : Tone.QUIET;
    }

    private Timeline timeline() {
        return playhead.session().timeline();
    }
}
