package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.sim.kubelet.Behaviour.Window;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Seen;

/**
 * What the probes of a running container lead to next (as Kubernetes 1.36: {@code pkg/kubelet/prober}): looks begin when
 * the initial delay is over and come once a period; readiness and liveness wait for the startup probe. Only looks that
 * change a verdict, or whose failure is the first in a row, count as something that happens.
 */
record Probing(ContainerPlan plan, Running running, Answers alive, Answers ready) {

    static Probing of(ContainerPlan plan, Running running, @Nullable Window unready) {
        long startedMs = running.startedMs();
        Course course = running.course();
        return new Probing(plan, running, Answers.alive(startedMs, course), Answers.ready(startedMs, course, unready));
    }

    /** The instant of whatever comes first, or {@link Answers#NEVER}. */
    long nextMs() {
        if (!running.isUp()) {
            return Math.min(Math.min(startupPassesMs(), startupGivesUpMs()), startupReportMs());
        }
        if (!plan.isLasting()) {
            return Answers.NEVER; // nobody asks whether an init container is ready
        }
        return Math.min(
                Math.min(readinessTurnsMs(), readinessReportMs()), Math.min(livenessGivesUpMs(), livenessReportMs()));
    }

    long startupPassesMs() {
        Probe probe = plan.startup();
        return probe == null
                ? running.startedMs()
                : alive.settled(true, 1, probe, startupBeginMs(probe), startupBeginMs(probe));
    }

    long startupGivesUpMs() {
        Probe probe = plan.startup();
        return probe == null
                ? Answers.NEVER
                : alive.settled(false, probe.failureThreshold(), probe, startupBeginMs(probe), startupBeginMs(probe));
    }

    long startupReportMs() {
        Probe probe = plan.startup();
        return probe == null ? Answers.NEVER : reportMs(running.startup(), probe, startupBeginMs(probe), alive);
    }

    private long startupBeginMs(Probe probe) {
        return running.startedMs() + probe.delayMs();
    }

    /** When the readiness probe comes to the other verdict. */
    long readinessTurnsMs() {
        Probe probe = plan.readiness();
        Seen seen = running.readiness();
        int threshold = seen.passes() ? probe.failureThreshold() : probe.successThreshold();
        long fromMs = Math.max(seen.untilMs() + 1, running.course().sinceMs());
        return ready.settled(!seen.passes(), threshold, probe, beginMs(probe), fromMs);
    }

    long readinessReportMs() {
        Probe probe = plan.readiness();
        return probe.isReal() ? reportMs(running.readiness(), probe, beginMs(probe), ready) : Answers.NEVER;
    }

    long livenessGivesUpMs() {
        Probe probe = plan.liveness();
        return probe == null
                ? Answers.NEVER
                : alive.settled(false, probe.failureThreshold(), probe, beginMs(probe), beginMs(probe));
    }

    long livenessReportMs() {
        Probe probe = plan.liveness();
        return probe == null ? Answers.NEVER : reportMs(running.liveness(), probe, beginMs(probe), alive);
    }

    /** When the looks of a readiness or liveness probe begin. */
    long beginMs(Probe probe) {
        return Math.max(running.startedMs() + probe.delayMs(), running.upMs());
    }

    /** The first look that fails after one that passed, or at all. */
    private static long reportMs(Seen seen, Probe probe, long beginMs, Answers answers) {
        if (seen.reportedMs() < 0) {
            return answers.settled(false, 1, probe, beginMs, Math.max(beginMs, seen.untilMs() + 1));
        }
        long passedMs = answers.settled(true, 1, probe, beginMs, seen.reportedMs() + 1);
        return passedMs == Answers.NEVER
                ? Answers.NEVER
                : answers.settled(false, 1, probe, beginMs, Math.max(passedMs, seen.untilMs() + 1));
    }
}
