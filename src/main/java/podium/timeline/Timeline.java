package podium.timeline;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/**
 * One branch of history: all its steps, a whole state every {@value #KEY_FRAME_STEPS} steps, and from these the frame of any
 * step. One thread appends; any thread may read.
 *
 * <p>A jump walks from the nearest state that is at hand (a key frame, or the frame that was asked for last) by redoing or
 * undoing changes.
 */
public final class Timeline {

    /** Redoing this many steps stays far below 100 ms, while key frames stay a small part of the memory. */
    private static final int KEY_FRAME_STEPS = 4096;

    private final List<Step> steps = new ArrayList<>();
    private final List<SimState> keyFrames = new ArrayList<>();
    private SimState newest;
    private Frame last;

    /** @param beginning the first step and the state it led to */
    public Timeline(Moved beginning) {
        this.newest = beginning.state();
        this.last = new Frame(beginning.step(), beginning.state().cluster());
        append(beginning);
    }

    public synchronized void append(Moved moved) {
        if (moved.step().index() != steps.size()) {
            throw new AssertionError("step " + moved.step().index() + " does not follow " + (steps.size() - 1));
        }
        if (steps.size() % KEY_FRAME_STEPS == 0) {
            keyFrames.add(moved.state());
        }
        steps.add(moved.step());
        newest = moved.state();
    }

    /** How many steps there are; the newest is one less. */
    public synchronized int size() {
        return steps.size();
    }

    public synchronized Step step(int index) {
        return steps.get(index);
    }

    /** The steps of a range as they are now, the end exclusive. */
    public synchronized List<Step> steps(int from, int to) {
        return List.copyOf(steps.subList(from, to));
    }

    /** The newest frame. */
    public synchronized Frame newest() {
        return new Frame(steps.get(steps.size() - 1), newest.cluster());
    }

    /** Everything that decides what happens next, at the newest frame. */
    public synchronized SimState newestState() {
        return newest;
    }

    /** The frame after a step. */
    public synchronized Frame frame(int index) {
        if (index == steps.size() - 1) {
            last = newest();
        } else {
            last = new Frame(steps.get(index), stateAt(index));
        }
        return last;
    }

    private ClusterState stateAt(int index) {
        int key = index / KEY_FRAME_STEPS;
        int from = key * KEY_FRAME_STEPS;
        ClusterState state = keyFrames.get(key).cluster();
        if (Math.abs(last.index() - index) < index - from) {
            from = (int) last.index();
            state = last.state();
        } else if (steps.size() - 1 - index < index - from) {
            from = steps.size() - 1;
            state = newest.cluster();
        }
        for (int i = from + 1; i <= index; i++) {
            state = redone(state, steps.get(i));
        }
        for (int i = from; i > index; i--) {
            state = undone(state, steps.get(i), steps.get(i - 1).resourceVersion());
        }
        return state;
    }

    private static ClusterState redone(ClusterState state, Step step) {
        ClusterState after = state;
        for (Change change : step.changes()) {
            after = after.redo(change, step.resourceVersion());
        }
        return after;
    }

    private static ClusterState undone(ClusterState state, Step step, long resourceVersion) {
        ClusterState before = state;
        List<Change> changes = step.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            before = before.undo(changes.get(i), resourceVersion);
        }
        return before;
    }
}
