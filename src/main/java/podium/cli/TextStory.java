package podium.cli;

import java.io.PrintWriter;
import java.util.Locale;
import podium.base.Messages;
import podium.cluster.Change;
import podium.sim.Step;
import podium.ui.model.StepTexts;

/** A line a step for people: when, which, who, and the sentence that says why. Steps that changed nothing are left out. */
final class TextStory implements StoryPrinter {

    private final PrintWriter out;
    private final Messages messages;
    private final long startMs;

    TextStory(PrintWriter out, Messages messages, long startMs) {
        this.out = out;
        this.messages = messages;
        this.startMs = startMs;
    }

    @Override
    public void print(Step step) {
        if (!step.hasChanges() && !step.isOutside()) {
            return;
        }
        double seconds = (step.atMs() - startMs) / 1000.0;
        out.printf(Locale.ROOT, "%9.3f s %5d  %s%s%n", seconds, step.index(), line(step), refusals(step));
    }

    private String line(Step step) {
        String actor = StepTexts.actor(step, messages);
        String sentence = StepTexts.sentence(step, messages);
        return step.isOutside()
                ? messages.say("cli.line", actor, sentence)
                : messages.say("cli.lineAbout", actor, step.subject().name(), sentence);
    }

    private String refusals(Step step) {
        if (step.isOutside()) {
            return ""; // its sentence says so already
        }
        StringBuilder said = new StringBuilder();
        for (Change change : step.changes()) {
            if (change instanceof Change.Refused refused) {
                said.append(' ')
                        .append(messages.say("cli.refused", refused.problem().message()));
            }
        }
        return said.toString();
    }
}
