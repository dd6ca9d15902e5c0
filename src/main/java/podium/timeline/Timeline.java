package podium.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import podium.resource.Key;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/**
 * One branch of history: all its steps, the frame after any of them, and which steps concern an object, an instant or
 * somebody outside. One thread appends; any thread may read, and never waits for the one that appends.
 *
 * <p>Steps are numbered from 0. Where a question names a step, the answer is about that step and is found without walking
 * the whole history.
 */
public final class Timeline {

    private final StepLog log = new StepLog();
    private final Frames frames;
    private volatile Moved newest;

    /** @param beginning the first step and the state it led to */
    public Timeline(Moved beginning) {
        this(beginning, Frames.WRITES_BETWEEN);
    }

    /** @param writesBetween two states that are kept whole */
    Timeline(Moved beginning, int writesBetween) {
        this.frames = new Frames(log, writesBetween);
        this.newest = beginning;
        append(beginning);
    }

    public void append(Moved moved) {
        log.append(moved.step());
        frames.appended(moved.step(), moved.state().cluster());
        newest = moved;
    }

    /** How many steps there are; the newest is one less. */
    public int size() {
        return (int) newest.step().index() + 1;
    }

    public Step step(int index) {
        return log.get(index);
    }

    /** The steps of a range, the end exclusive. */
    public List<Step> steps(int from, int to) {
        List<Step> steps = new ArrayList<>(Math.max(0, to - from));
        for (int index = from; index < to; index++) {
            steps.add(log.get(index));
        }
        return steps;
    }

    /** The newest frame. */
    public Frame newest() {
        Moved last = newest;
        return new Frame(last.step(), last.state().cluster());
    }

    /** Everything that decides what happens next, at the newest frame. */
    public SimState newestState() {
        return newest.state();
    }

    /** The frame after a step. */
    public Frame frame(int index) {
        Frame last = newest();
        return index == last.index() ? last : frames.at(index, last);
    }

    /** The steps that led to one, from itself back to what somebody did (or to the beginning). */
    public CauseChain causes(Step step) {
        return CauseChain.of(this, step);
    }

    /** The last step before this one that changed an object, tried to, or did something on its behalf. */
    public OptionalInt lastConcerning(Key key, int before) {
        return found(log.lastConcerning(key, before));
    }

    /** The first step after this one that changed an object, tried to, or did something on its behalf. */
    public OptionalInt firstConcerning(Key key, int after) {
        return found(log.firstConcerning(key, after));
    }

    /** The last step before this one that somebody outside the cluster made, other than reading. */
    public OptionalInt lastOutside(int before) {
        int place = log.outside().placeOf(before);
        return place > 0 ? OptionalInt.of(log.outside().get(place - 1)) : OptionalInt.empty();
    }

    /** The first step after this one that somebody outside the cluster made, other than reading. */
    public OptionalInt firstOutside(int after) {
        int place = log.outside().placeOf(after + 1);
        return place < log.outside().size() ? OptionalInt.of(log.outside().get(place)) : OptionalInt.empty();
    }

    /** The first step at or after an instant, or the size when there is none. */
    public int firstAtOrAfter(long ms) {
        return Math.min(log.firstAtOrAfter(ms), size());
    }

    /** The last step at or before an instant; the first step when all are later. */
    public int lastAtOrBefore(long ms) {
        return Math.max(0, firstAtOrAfter(ms + 1) - 1);
    }

    /** How many notable steps there are before this one: {@link Step#isNotable()}, and the first of reads in a row. */
    public int notableUntil(int index) {
        return log.notableUntil(index);
    }

    /** The notable step with this number among them, from 0. */
    public int notable(int rank) {
        return log.notable(rank);
    }

    /** How many steps of a range only read, the end exclusive. */
    public int reads(int from, int to) {
        return log.reads().placeOf(to) - log.reads().placeOf(from);
    }

    private static OptionalInt found(int index) {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
