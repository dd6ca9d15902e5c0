package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;

/**
 * How a container behaves. All lengths of time in milliseconds, counted from the start of its process where nothing else
 * is said.
 *
 * @param pullMs how long its image takes to a node that does not have it
 * @param startMs from its creation to its process running
 * @param stopMs from SIGTERM to its end
 * @param readyAfterMs until then it answers no probe: its program is still coming up
 * @param unready when its readiness probe fails though it runs, or null for never
 * @param end how it ends by itself, or null when it runs for ever
 * @param ignoresSigterm whether only SIGKILL ends it, after its whole grace period
 * @param isPrivate whether its image is given only to those who have a login
 * @param log what it prints, or null for nothing
 */
public record Behaviour(
        long pullMs,
        long startMs,
        long stopMs,
        long readyAfterMs,
        @Nullable Window unready,
        @Nullable End end,
        boolean ignoresSigterm,
        boolean isPrivate,
        @Nullable String log) {

    /** An image comes in 1 s, a process starts in 0.5 s, answers at once, and ends 1 s after SIGTERM. */
    public static final Behaviour DEFAULT = new Behaviour(1000, 500, 1000, 0, null, null, false, false, null);

    /** A stretch of time. */
    public record Window(long fromMs, long forMs) {}

    /** An end of its own accord. */
    public record End(long afterMs, int code) {}

    Behaviour withPull(long ms) {
        return new Behaviour(ms, startMs, stopMs, readyAfterMs, unready, end, ignoresSigterm, isPrivate, log);
    }

    Behaviour withStart(long ms) {
        return new Behaviour(pullMs, ms, stopMs, readyAfterMs, unready, end, ignoresSigterm, isPrivate, log);
    }

    Behaviour withReadyAfter(long ms) {
        return new Behaviour(pullMs, startMs, stopMs, ms, unready, end, ignoresSigterm, isPrivate, log);
    }

    Behaviour withUnready(Window window) {
        return new Behaviour(pullMs, startMs, stopMs, readyAfterMs, window, end, ignoresSigterm, isPrivate, log);
    }

    Behaviour withEnd(End other) {
        return new Behaviour(pullMs, startMs, stopMs, readyAfterMs, unready, other, ignoresSigterm, isPrivate, log);
    }

    Behaviour withIgnoresSigterm(boolean ignores) {
        return new Behaviour(pullMs, startMs, stopMs, readyAfterMs, unready, end, ignores, isPrivate, log);
    }

    Behaviour withIsPrivate(boolean is) {
        return new Behaviour(pullMs, startMs, stopMs, readyAfterMs, unready, end, ignoresSigterm, is, log);
    }

    Behaviour withLog(String text) {
        return new Behaviour(pullMs, startMs, stopMs, readyAfterMs, unready, end, ignoresSigterm, isPrivate, text);
    }
}
