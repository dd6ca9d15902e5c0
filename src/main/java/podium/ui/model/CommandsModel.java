package podium.ui.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import podium.cluster.Change;
import podium.cluster.Problem;
import podium.sim.Command;
import podium.sim.Step;

/** The one way in which the window acts on the cluster. While it shows the past it does not: that future has happened. */
public final class CommandsModel {

    private final PlayheadModel playhead;
    private final NoticesModel notices;
    private final TextsModel texts;
    private final Executor ui;

    private boolean isTouched;

    /** @param ui runs work on the UI thread */
    public CommandsModel(PlayheadModel playhead, NoticesModel notices, TextsModel texts, Executor ui) {
        this.playhead = playhead;
        this.notices = notices;
        this.texts = texts;
        this.ui = ui;
    }

    /** Whether one may act now. If not, a notice says so and offers the way back. */
    public boolean mayAct() {
        boolean isNewest = playhead.index() == playhead.session().timeline().size() - 1;
        if (!playhead.isLive() && isNewest) {
            playhead.goLive();
        }
        if (!playhead.isLive()) {
            notices.tell(Notice.hint(
                    texts.say("act.past", playhead.index()),
                    new Notice.Action(texts.say("act.past.live"), playhead::goLive)));
        }
        return playhead.isLive();
    }

    /** Carries a command out; a refusal becomes a notice. */
    public void act(Command command) {
        act(command, step -> {});
    }

    /** @param then hears, on the UI thread, of the step that was made, refused or not; not called in the past */
    public void act(Command command, Consumer<Step> then) {
        if (mayAct()) {
            isTouched = true;
            perform(command, then);
        }
    }

    /** Carries out what belongs to the opening of a manifest and that nobody has asked for just now. */
    public void perform(Command command, Consumer<Step> then) {
        playhead.session()
                .submit(command)
                .thenAcceptAsync(
                        step -> {
                            refusal(step).ifPresent(problem -> notices.tell(Notice.problem(texts.say(step.why()))));
                            then.accept(step);
                        },
                        ui);
    }

    /** Whether somebody has acted by hand since this was asked to forget it. */
    public boolean isTouched() {
        return isTouched;
    }

    /** Another cluster has come, or what was done is kept in a file. */
    public void forgetTouches() {
        isTouched = false;
    }

    /** Why a step's request was refused, if it was. */
    public static Optional<Problem> refusal(Step step) {
        return step.changes().stream()
                .filter(Change.Refused.class::isInstance)
                .map(change -> ((Change.Refused) change).problem())
                .findFirst();
    }
}
