package podium.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.Problem;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.WorkQueue.Task;
import podium.timeline.Timeline;

/** Plays a cluster as fast as it goes, in virtual time, with commands that have their moments. */
public final class Performance {

    /** Virtual time after which a cluster that never settles is left: an hour, as long as events are kept. */
    public static final long LENGTH_MAX_MS = 3_600_000;

    private final Simulation simulation;
    private final Timeline timeline;
    private final Consumer<Moved> audience;
    private final BiConsumer<Command, Problem> refusals;
    private final long startMs;
    private final Deque<Cue> cues;
    private @Nullable Cue lastCue;
    private long nowMs;

    /** A command and its moment; it also waits for those before it. */
    public record Cue(Moment moment, Command command) {}

    /** How a performance ended. */
    public enum End {
        /** Nothing is due any more from which anything new is expected. */
        SETTLED,
        /** The time was over. */
        TIME_OVER
    }

    /**
     * @param audience hears of each step, the cluster's beginning too
     * @param refusals hears of each command that the API refused
     */
    public Performance(
            NewCluster cluster, List<Cue> cues, Consumer<Moved> audience, BiConsumer<Command, Problem> refusals) {
        this.refusals = refusals;
        this.simulation = cluster.simulation();
        this.timeline = cluster.timeline();
        this.audience = audience;
        this.startMs = timeline.newestState().nowMs();
        this.nowMs = startMs;
        this.cues = new ArrayDeque<>(cues);
        audience.accept(new Moved(timeline.newestState(), timeline.newest().step()));
    }

    /** Plays until all cues are given and the cluster has settled, at most {@value #LENGTH_MAX_MS} ms. */
    public End untilSettled() {
        return play(LENGTH_MAX_MS, true);
    }

    /** Plays for so long, settled or not. */
    public End forMs(long lengthMs) {
        return play(lengthMs, false);
    }

    /** The virtual instant at which it ended. */
    public long nowMs() {
        return nowMs;
    }

    private End play(long lengthMs, boolean endsSettled) {
        long endMs = startMs + lengthMs;
        Moved moved = next(endMs, endsSettled);
        while (moved != null) {
            timeline.append(moved);
            audience.accept(moved);
            moved = next(endMs, endsSettled);
        }
        SimState last = timeline.newestState();
        boolean isDone = cues.isEmpty() && last.queue().isIdle();
        nowMs = isDone && endsSettled ? last.nowMs() : endMs;
        return isDone ? End.SETTLED : End.TIME_OVER;
    }

    private @Nullable Moved next(long endMs, boolean endsSettled) {
        SimState state = timeline.newestState();
        Cue cue = cues.peek();
        if (cue != null && isDue(cue, state)) {
            lastCue = cues.remove();
            return carryOut(state, cue);
        }
        boolean isOver = endsSettled && cue == null && state.queue().isIdle();
        return isOver ? null : simulation.next(state, endMs);
    }

    private Moved carryOut(SimState state, Cue cue) {
        Moved moved = simulation.carryOut(
                state, cue.command(), startMs + Math.max(0, cue.moment().afterMs()));
        for (Change change : moved.step().changes()) {
            if (change instanceof Change.Refused refused) {
                refusals.accept(cue.command(), refused.problem());
            }
        }
        return moved;
    }

    /** The cluster comes to rest before the first command; those of one moment then follow one another at once. */
    private boolean isDue(Cue cue, SimState state) {
        Task first = state.queue().first();
        if (cue.moment().isSettled()) {
            return state.queue().isIdle();
        }
        boolean follows = lastCue != null && lastCue.moment().equals(cue.moment());
        return follows || first == null || first.atMs() > startMs + cue.moment().afterMs();
    }
}
