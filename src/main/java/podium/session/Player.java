package podium.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;
import podium.sim.WorkQueue;
import podium.timeline.Timeline;

/**
 * Makes the steps of one cluster at a pace: what a {@link Session} does on its thread, and no thread of its own. Everything
 * but {@link #pace()} belongs to that thread.
 */
final class Player {

    /** Of {@link #nanosUntilDue()}: nothing is to be done until something new happens. */
    static final long NOT_DUE = -1;

    /** Steps between two looks at the wall's clock. */
    private static final int STEPS_BETWEEN_LOOKS = 8;

    private final Simulation simulation;
    private final Timeline timeline;
    private final LongSupplier wallNanos;
    private final List<Recording.Input> inputs;
    private volatile Pace pace;

    Player(NewCluster cluster, LongSupplier wallNanos) {
        this.simulation = cluster.simulation();
        this.timeline = cluster.timeline();
        this.wallNanos = wallNanos;
        this.inputs = new ArrayList<>(cluster.recording().inputs());
        this.pace = Pace.resting(timeline.newestState().nowMs());
    }

    Pace pace() {
        return pace;
    }

    List<Recording.Input> inputs() {
        return List.copyOf(inputs);
    }

    /** Runs from now on at this speed. */
    void run(double speed) {
        pace = pace.at(wallNanos.getAsLong(), pace.virtualMs()).running(speed);
    }

    /** Rests where it is. */
    void rest() {
        pace = pace.at(pace.wallNanos(), soonestMs()).resting();
    }

    /** Carries out what somebody outside wants, at the instant that it is. */
    Step carryOut(Command command) {
        SimState before = timeline.newestState();
        return append(before, command, simulation.carryOut(before, command, (long) pace.virtualMs()));
    }

    /** The same for a request, with what the API answers. */
    Answered ask(Command.Ask ask) {
        SimState before = timeline.newestState();
        Simulation.Asked asked = simulation.ask(before, ask, (long) pace.virtualMs());
        return new Answered(append(before, ask, asked.moved()), asked.answer());
    }

    private Step append(SimState before, Command command, Moved moved) {
        inputs.add(new Recording.Input(before.steps(), moved.step().atMs(), command));
        timeline.append(moved);
        return moved.step();
    }

    /** Makes the next step however far ahead it lies, and moves the clock there; null when nothing is due any more. */
    @Nullable
    Step step() {
        Moved moved = simulation.next(timeline.newestState());
        if (moved == null) {
            return null;
        }
        timeline.append(moved);
        pace = pace.at(wallNanos.getAsLong(), soonestMs());
        return moved.step();
    }

    /**
     * Makes the steps that are due by now, but works no longer than this. What is left over is done later and time waits for
     * it: it does not run ahead of undone work.
     */
    void catchUp(long workNanosMax) {
        if (!pace.isRunning()) {
            return;
        }
        long start = wallNanos.getAsLong();
        double targetMs = pace.virtualMsAt(start);
        boolean isAllDone =
                pace.isUnbounded() ? runUntilSettled(start, workNanosMax) : runUntil(targetMs, start, workNanosMax);
        double reachedMs = isAllDone && !pace.isUnbounded() ? targetMs : soonestMs();
        pace = pace.at(isAllDone ? start : wallNanos.getAsLong(), reachedMs);
    }

    private boolean runUntil(double targetMs, long start, long workNanosMax) {
        for (int made = 1; ; made++) {
            Moved moved = simulation.next(timeline.newestState(), (long) targetMs);
            if (moved == null) {
                return true;
            }
            timeline.append(moved);
            if (isOver(made, start, workNanosMax)) {
                return false;
            }
        }
    }

    private boolean runUntilSettled(long start, long workNanosMax) {
        for (int made = 1; !queue().isIdle(); made++) {
            Moved moved = simulation.next(timeline.newestState());
            if (moved == null) {
                return true;
            }
            timeline.append(moved);
            if (isOver(made, start, workNanosMax)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOver(int made, long start, long workNanosMax) {
        return made % STEPS_BETWEEN_LOOKS == 0 && wallNanos.getAsLong() - start >= workNanosMax;
    }

    /** The earliest instant that the clock may show: that of the last step, or later. */
    private double soonestMs() {
        return Math.max(pace.virtualMs(), timeline.newestState().nowMs());
    }

    /**
     * How long until there is something to do, on the wall's clock, or {@link #NOT_DUE}. As fast as it goes means: until
     * nothing new is expected, since waiting is all that is left then.
     */
    long nanosUntilDue() {
        WorkQueue.Task first = queue().first();
        if (!pace.isRunning() || first == null) {
            return NOT_DUE;
        }
        if (pace.isUnbounded()) {
            return queue().isIdle() ? NOT_DUE : 0;
        }
        long elapsed = wallNanos.getAsLong() - pace.wallNanos();
        return Math.max(0, pace.nanosUntil(first.atMs()) - elapsed);
    }

    private WorkQueue queue() {
        return timeline.newestState().queue();
    }
}
