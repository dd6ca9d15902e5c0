package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.sim.kubelet.Behaviour.Window;

/**
 * When a container's program answers its probes and when it does not: known for all its future.
 *
 * @param failing stretches without an answer, each from an instant (inclusive) to another (exclusive)
 */
record Answers(long[] failing) {

    static final long NEVER = Long.MAX_VALUE;

    /** The answers to startup and liveness probes: none until the program is up. */
    static Answers alive(long startedMs, Course course) {
        return new Answers(new long[] {startedMs, course.answersMs()});
    }

    /** @param forced a stretch in which somebody makes readiness fail, or null */
    static Answers ready(long startedMs, Course course, @Nullable Window forced) {
        return new Answers(new long[] {
            startedMs,
            course.answersMs(),
            course.unreadyMs(),
            course.readyAgainMs(),
            forced == null ? NEVER : forced.fromMs(),
            forced == null || forced.forMs() == NEVER ? NEVER : forced.fromMs() + forced.forMs()
        });
    }

    boolean passesAt(long ms) {
        for (int i = 0; i < failing.length; i += 2) {
            if (failing[i] <= ms && ms < failing[i + 1]) {
                return false;
            }
        }
        return true;
    }

    /** The first instant after this one at which the answer may differ, or {@link #NEVER}. */
    private long changeAfter(long ms) {
        long next = NEVER;
        for (long border : failing) {
            next = border > ms ? Math.min(next, border) : next;
        }
        return next;
    }

    /**
     * The look at which so many in a row have come out as wanted, or {@link #NEVER}.
     *
     * @param beginMs when the looks begin
     * @param fromMs the first look that counts is at or after it
     */
    long settled(boolean isPassing, int inARow, Probe probe, long beginMs, long fromMs) {
        int row = 0;
        long look = probe.firstLook(beginMs, fromMs);
        while (look < NEVER) {
            long changeMs = changeAfter(look);
            if (passesAt(look) != isPassing) {
                row = 0;
            } else {
                long needed = (long) inARow - row - 1;
                long lastMs = look + needed * probe.periodMs();
                if (lastMs < changeMs || changeMs == NEVER) {
                    return lastMs;
                }
                row += (int) looksBefore(changeMs, look, probe);
            }
            if (changeMs == NEVER) {
                return NEVER;
            }
            look = probe.firstLook(beginMs, changeMs);
        }
        return NEVER;
    }

    private static long looksBefore(long changeMs, long look, Probe probe) {
        return probe.isReal() ? (changeMs - 1 - look) / probe.periodMs() + 1 : 1;
    }
}
