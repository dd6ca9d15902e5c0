package podium.timeline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.sim.Step;

/**
 * The frame of any step: from the nearest state that is at hand. At hand are whole states kept at intervals, and the few
 * frames that were asked for last, so that walking and scrubbing go from neighbour to neighbour.
 */
final class Frames {

    /** Writes between two kept states of a short history: going over half of them takes about 20 ms. */
    static final int WRITES_BETWEEN = 8_192;

    /**
     * Kept states at the most: each costs what the next one does not share with it, some megabytes for 150,000 pods. When there
     * are more, every second one goes and the distance is doubled.
     */
    private static final int KEPT_MAX = 48;

    private static final int RECENT_MAX = 6;

    private final StepLog log;
    private final Deque<Frame> recent = new ArrayDeque<>();
    private volatile Frame[] kept = {};
    private int writesBetween;
    private int writesSince;

    Frames(StepLog log, int writesBetween) {
        this.log = log;
        this.writesBetween = writesBetween;
    }

    /** Hears of each new frame; on the writer's thread. */
    void appended(Step step, ClusterState state) {
        writesSince += step.changes().size();
        if (kept.length == 0 || writesSince >= writesBetween) {
            Frame[] known = kept.length < KEPT_MAX ? kept : thinned();
            Frame[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = new Frame(step, state);
            kept = more;
            writesSince = 0;
        }
    }

    private Frame[] thinned() {
        writesBetween *= 2;
        Frame[] half = new Frame[(kept.length + 1) / 2];
        for (int place = 0; place < half.length; place++) {
            half[place] = kept[2 * place];
        }
        return half;
    }

    Frame at(int index, Frame newest) {
        Frame known = recent(index);
        if (known != null) {
            return known;
        }
        Frame near = nearest(index, newest);
        ClusterState state = Travel.between(log, near.state(), (int) near.index(), index);
        Frame frame = new Frame(log.get(index), state);
        remember(frame);
        return frame;
    }

    private @Nullable Frame recent(int index) {
        synchronized (recent) {
            for (Frame frame : recent) {
                if (frame.index() == index) {
                    return frame;
                }
            }
            return null;
        }
    }

    private void remember(Frame frame) {
        synchronized (recent) {
            recent.addFirst(frame);
            if (recent.size() > RECENT_MAX) {
                recent.removeLast();
            }
        }
    }

    private Frame nearest(int index, Frame newest) {
        Frame[] states = kept;
        int after = firstKeptFrom(states, index);
        Frame near = after < states.length ? nearer(states[after], newest, index) : newest;
        near = after > 0 ? nearer(states[after - 1], near, index) : near;
        synchronized (recent) {
            for (Frame frame : recent) {
                near = nearer(frame, near, index);
            }
        }
        return near;
    }

    private static Frame nearer(Frame one, Frame other, int index) {
        return Math.abs(one.index() - index) <= Math.abs(other.index() - index) ? one : other;
    }

    private static int firstKeptFrom(Frame[] states, int index) {
        int place = 0;
        while (place < states.length && states[place].index() < index) {
            place++;
        }
        return place;
    }
}
