package podium.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import podium.session.Moment;
import podium.session.Performance.Cue;
import podium.session.Session;

/** Commands that wait for their moment: until the cluster has settled, or for some time from now. They keep their order. */
public final class CuesModel {

    private final PlayheadModel playhead;
    private final Executor ui;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean isBusy;

    private record Waiting(Session session, Cue cue, long fromMs) {}

    /** @param ui runs work on the UI thread */
    public CuesModel(PlayheadModel playhead, Executor ui) {
        this.playhead = playhead;
        this.ui = ui;
        playhead.frameProperty().addListener((property, before, after) -> giveDue());
        playhead.liveMsProperty().addListener((property, before, after) -> giveDue());
    }

    /** Has a command carried out at its moment, counted from now; forgotten when another cluster takes this one's place. */
    public void add(Cue cue) {
        waiting.add(new Waiting(playhead.session(), cue, playhead.session().nowMs()));
        giveDue();
    }

    public int waiting() {
        return waiting.size();
    }

    private void giveDue() {
        waiting.removeIf(one -> one.session() != playhead.session());
        Waiting next = waiting.peek();
        if (next != null && !isBusy && isDue(next)) {
            waiting.remove();
            isBusy = true;
            next.session()
                    .submit(next.cue().command())
                    .whenCompleteAsync(
                            (step, failure) -> {
                                isBusy = false;
                                giveDue();
                            },
                            ui);
        }
    }

    private static boolean isDue(Waiting one) {
        Moment moment = one.cue().moment();
        return moment.isSettled()
                ? one.session().isSettled()
                : one.session().nowMs() >= one.fromMs() + moment.afterMs();
    }
}
