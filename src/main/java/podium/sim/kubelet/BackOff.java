package podium.sim.kubelet;

/**
 * How long a kubelet waits before it starts a container again: not at all the first time, then 10 s, doubled each time, at
 * most 300 s; forgotten when the container has run for 10 minutes (as Kubernetes 1.36: {@code flowcontrol.Backoff} with the
 * kubelet's {@code MaxContainerBackOff}).
 *
 * @param delayMs the wait that the next end leads to
 * @param sinceMs when it was last started again
 * @param rounds how often it was started again without being forgotten
 */
record BackOff(long delayMs, long sinceMs, int rounds) {

    static final long FIRST_MS = 10_000;
    static final long LONGEST_MS = 300_000;

    private static final long MOUNT_FIRST_MS = 500;
    private static final long MOUNT_LONGEST_MS = 122_000;

    static final BackOff NONE = new BackOff(0, 0, 0);

    /** Until when to wait after an end. */
    long untilMs(long endedMs) {
        return isForgotten(endedMs) ? endedMs : endedMs + delayMs;
    }

    private boolean isForgotten(long endedMs) {
        return rounds == 0 || endedMs - sinceMs > 2 * LONGEST_MS;
    }

    /** After a start that followed an end. */
    BackOff next(long endedMs, long nowMs) {
        return isForgotten(endedMs)
                ? new BackOff(FIRST_MS, nowMs, 1)
                : new BackOff(Math.min(2 * delayMs, LONGEST_MS), nowMs, rounds + 1);
    }

    /** The wait after so many failed attempts to make a volume: half a second, doubled each time, about two minutes at most. */
    static long afterFailedMounts(int failures) {
        return Math.min(MOUNT_FIRST_MS << Math.min(failures - 1, 8), MOUNT_LONGEST_MS);
    }

    /** The wait after so many failures in a row of something that is not a container's own: of pulling an image. */
    static long afterFailures(int failures) {
        int doublings = Math.min(failures - 1, 5);
        return Math.min(FIRST_MS << doublings, LONGEST_MS);
    }
}
