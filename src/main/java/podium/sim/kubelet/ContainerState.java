package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;

/** What a container does at the moment. Instants are virtual milliseconds since 1970. */
sealed interface ContainerState {

    /** Takes each state apart; a new one does not compile until everything handles it. */
    <R> R accept(Visitor<R> visitor);

    /** Its turn has not come. */
    record Waiting() implements ContainerState {
        static final Waiting WAITING = new Waiting();

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waiting(this);
        }
    }

    /**
     * Its image is on its way to the node.
     *
     * @param failure the last attempt's, or null
     */
    record Pulling(long sinceMs, long untilMs, @Nullable NoImage failure) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pulling(this);
        }
    }

    /**
     * Its image cannot be had.
     *
     * @param failures so far, in a row
     * @param isBackingOff whether the kubelet has noticed that it must wait before it tries again
     */
    record NoImage(Cause cause, long sinceMs, int failures, boolean isBackingOff) implements ContainerState {

        /** What is wrong. */
        enum Cause {
            NOT_FOUND,
            NO_ACCESS,
            NEVER_PULLED,
            INVALID_NAME
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noImage(this);
        }
    }

    /**
     * A volume of its pod cannot be made.
     *
     * @param sinceMs the last attempt
     * @param failures so far
     */
    record Unmounted(long sinceMs, int failures) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unmounted(this);
        }
    }

    /**
     * Something that its environment is made of is missing.
     *
     * @param message in the kubelet's words
     * @param sinceMs the last attempt
     * @param failures so far
     */
    record Unconfigured(String message, long sinceMs, int failures) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unconfigured(this);
        }
    }

    /** It is created and its process is about to run. */
    record Starting(long untilMs) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.starting(this);
        }
    }

    /**
     * Its process runs.
     *
     * @param course what it does by itself
     * @param upMs when its startup probe passed, or when it started where there is none; -1 before that
     * @param startup what its startup probe has seen
     * @param readiness what its readiness probe has seen
     * @param liveness what its liveness probe has seen
     * @param exit when and how it will end because somebody ends it, or null
     */
    record Running(
            long startedMs,
            Course course,
            long upMs,
            Seen startup,
            Seen readiness,
            Seen liveness,
            @Nullable Exit exit) implements ContainerState {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.running(this);
        }

        boolean isUp() {
            return upMs >= 0;
        }

        boolean isReady() {
            return readiness.passes();
        }

        /** Something else is said of it while it runs. */
        Running turned(Behaviour behaviour, long nowMs) {
            return new Running(startedMs, course.turn(behaviour, nowMs), upMs, startup, readiness, liveness, exit);
        }

        Running up(long ms) {
            return new Running(startedMs, course, ms, startup, readiness, liveness, exit);
        }

        Running withStartup(Seen seen) {
            return new Running(startedMs, course, upMs, seen, readiness, liveness, exit);
        }

        Running withReadiness(Seen seen) {
            return new Running(startedMs, course, upMs, startup, seen, liveness, exit);
        }

        Running withLiveness(Seen seen) {
            return new Running(startedMs, course, upMs, startup, readiness, seen, exit);
        }

        Running ending(Exit decided) {
            return new Running(startedMs, course, upMs, startup, readiness, liveness, decided);
        }
    }

    /**
     * Its process has ended.
     *
     * @param isBackingOff whether the kubelet has noticed that it must wait before it starts it again
     */
    record Ended(int exitCode, long startedMs, long finishedMs, boolean isBackingOff) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ended(this);
        }
    }

    /** An end that is already decided. */
    record Exit(long atMs, int code) {}

    /**
     * What a probe has seen.
     *
     * @param passes its verdict
     * @param untilMs looks up to this instant led to the verdict; -1 when there were none
     * @param reportedMs the last look whose failure was reported, or -1
     */
    record Seen(boolean passes, long untilMs, long reportedMs) {
        static final Seen NOTHING = new Seen(false, -1, -1);

        Seen reported(long ms) {
            return new Seen(passes, untilMs, ms);
        }
    }

    /** One method a state. */
    interface Visitor<R> {
        R waiting(Waiting state);

        R pulling(Pulling state);

        R noImage(NoImage state);

        R unmounted(Unmounted state);

        R unconfigured(Unconfigured state);

        R starting(Starting state);

        R running(Running state);

        R ended(Ended state);
    }
}
