package podium.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.Problem;
import podium.session.Performance.Cue;
import podium.session.Session;
import podium.sim.Command;
import podium.sim.Step;

/** Gives the commands of manifests to a running cluster: each at its moment, none before those that stand before it. */
final class OpenedCues implements AutoCloseable {

    /** Sooner than anybody who looks on could tell. */
    private static final long LOOK_EVERY_MS = 20;

    private final Session session;
    private final BiConsumer<Command, Problem> refusals;
    private final Deque<Cue> waiting;
    private final long startMs;
    private @Nullable ScheduledExecutorService looking;

    /** @param refusals hears of each command that the API refused */
    OpenedCues(Session session, List<Cue> cues, BiConsumer<Command, Problem> refusals) {
        this.session = session;
        this.refusals = refusals;
        this.waiting = new ArrayDeque<>(cues);
        this.startMs = session.nowMs();
    }

    /** Gives those whose moment is the beginning; the others follow while the cluster plays. */
    void begin() {
        giveDue();
        if (!waiting.isEmpty()) {
            looking = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "opened manifests");
                thread.setDaemon(true);
                return thread;
            });
            looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        giveDue();
        if (waiting.isEmpty()) {
            close();
        }
    }

    private void giveDue() {
        for (Cue cue = waiting.peek(); cue != null && isDue(cue); cue = waiting.peek()) {
            waiting.remove();
            give(cue.command());
        }
    }

    private boolean isDue(Cue cue) {
        if (cue.moment().isSettled()) {
            return session.isSettled();
        }
        return session.nowMs() >= startMs + cue.moment().afterMs() || isPastAll();
    }

    /** As fast as it goes, a clock with nothing left to do stands still before the moment of what is to come. */
    private boolean isPastAll() {
        return session.isPlaying() && session.speed() == Session.UNBOUNDED && session.isSettled();
    }

    private void give(Command command) {
        Step step = session.submit(command).join();
        for (Change change : step.changes()) {
            if (change instanceof Change.Refused refused) {
                refusals.accept(command, refused.problem());
            }
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }
}
