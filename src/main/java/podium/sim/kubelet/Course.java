package podium.sim.kubelet;

import podium.sim.kubelet.Behaviour.End;
import podium.sim.kubelet.Behaviour.Window;

/**
 * What a running process does by itself. When something else is said of it while it runs, that counts from then on, as if
 * it had just started; only how long it comes up, which it may have done already, stays as it was at its start.
 *
 * @param sinceMs the instant from which the behaviour's times count
 * @param answersMs until then it answers no probe: it is coming up
 */
record Course(Behaviour behaviour, long sinceMs, long answersMs) {

    static Course begin(Behaviour behaviour, long startedMs) {
        return new Course(behaviour, startedMs, startedMs + behaviour.readyAfterMs());
    }

    Course turn(Behaviour other, long nowMs) {
        return new Course(other, nowMs, answersMs);
    }

    /** When its readiness begins to fail, or {@link Answers#NEVER}. */
    long unreadyMs() {
        Window unready = behaviour.unready();
        return unready == null ? Answers.NEVER : sinceMs + unready.fromMs();
    }

    /** When its readiness has failed for long enough, or {@link Answers#NEVER}. */
    long readyAgainMs() {
        Window unready = behaviour.unready();
        return unready == null ? Answers.NEVER : sinceMs + unready.fromMs() + unready.forMs();
    }

    /** When it ends, or {@link Answers#NEVER}. */
    long endMs() {
        End end = behaviour.end();
        return end == null ? Answers.NEVER : sinceMs + end.afterMs();
    }
}
