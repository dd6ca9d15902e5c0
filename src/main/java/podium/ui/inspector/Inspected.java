package podium.ui.inspector;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.Step;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/**
 * The object that is looked at, at the frame that is shown.
 *
 * @param nowMs the virtual instant that is looked at, in milliseconds since 1970
 * @param presence whether the object is there
 * @param object as it is, or as it was last or will be first when it is not there; null when it never is
 * @param elsewhere the step with which it went or comes, when it is not there
 */
record Inspected(
        Timeline timeline,
        Frame frame,
        long nowMs,
        Key key,
        Presence presence,
        @Nullable Resource object,
        OptionalInt elsewhere) {

    /** Whether an object exists at a frame. */
    enum Presence {
        THERE,
        GONE,
        NOT_YET,
        NEVER
    }

    static Inspected of(Timeline timeline, Frame frame, long nowMs, Key key) {
        Resource there = frame.state().get(key);
        if (there != null) {
            return new Inspected(timeline, frame, nowMs, key, Presence.THERE, there, OptionalInt.empty());
        }
        OptionalInt went = removal(timeline, key, (int) frame.index() + 1);
        if (went.isPresent()) {
            Resource last = written(timeline.step(went.getAsInt()), key).before();
            return new Inspected(timeline, frame, nowMs, key, Presence.GONE, last, went);
        }
        OptionalInt comes = creation(timeline, key, (int) frame.index());
        Presence presence = comes.isPresent() ? Presence.NOT_YET : Presence.NEVER;
        Resource first = comes.isPresent()
                ? written(timeline.step(comes.getAsInt()), key).after()
                : null;
        return new Inspected(timeline, frame, nowMs, key, presence, first, comes);
    }

    private static OptionalInt removal(Timeline timeline, Key key, int before) {
        OptionalInt at = timeline.lastConcerning(key, before);
        while (at.isPresent() && !isWritten(timeline.step(at.getAsInt()), key)) {
            at = timeline.lastConcerning(key, at.getAsInt());
        }
        return at;
    }

    private static OptionalInt creation(Timeline timeline, Key key, int after) {
        OptionalInt at = timeline.firstConcerning(key, after);
        while (at.isPresent() && !isWritten(timeline.step(at.getAsInt()), key)) {
            at = timeline.firstConcerning(key, at.getAsInt());
        }
        return at;
    }

    private static boolean isWritten(Step step, Key key) {
        return step.changes().stream()
                .anyMatch(change ->
                        change instanceof Change.Written && change.key().equals(key));
    }

    private static Change.Written written(Step step, Key key) {
        return step.changes().stream()
                .filter(change ->
                        change instanceof Change.Written && change.key().equals(key))
                .map(Change.Written.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    ClusterState state() {
        return frame.state();
    }

    int index() {
        return (int) frame.index();
    }

    boolean isThere() {
        return presence == Presence.THERE;
    }

    /** The object as it was before the step that is shown, when that step changed it; else null. */
    @Nullable
    Resource before() {
        for (Change change : frame.step().changes()) {
            if (change instanceof Change.Written written && change.key().equals(key)) {
                return written.before();
            }
        }
        return null;
    }

    /** Time since the beginning, in milliseconds. */
    long sinceStartMs(Step step) {
        return step.atMs() - timeline.step(0).atMs();
    }
}
