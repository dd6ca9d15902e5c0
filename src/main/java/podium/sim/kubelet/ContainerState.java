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

    /** Its image is on its way to the node. */
    record Pulling(long sinceMs, long untilMs) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pulling(this);
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
     * @param isReady whether its readiness probe says so
     * @param exit when and how it will end because somebody ends it, or null
     */
    record Running(
            long startedMs, boolean isReady, @Nullable Exit exit) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.running(this);
        }
    }

    /** Its process has ended. */
    record Ended(int exitCode, long startedMs, long finishedMs) implements ContainerState {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ended(this);
        }
    }

    /** An end that is already decided. */
    record Exit(long atMs, int code) {}

    /** One method a state. */
    interface Visitor<R> {
        R waiting(Waiting state);

        R pulling(Pulling state);

        R starting(Starting state);

        R running(Running state);

        R ended(Ended state);
    }
}
