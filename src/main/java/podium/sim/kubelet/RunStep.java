package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.base.Why.Arg.Span;
import podium.sim.kubelet.Behaviour.End;
import podium.sim.kubelet.ContainerPlan.Role;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.Exit;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Seen;

/** What happens to a container while its process runs: it ends, is ended, or its probes find something out. */
final class RunStep {

    private static final int CODE_SIGTERM = 143;
    private static final int CODE_SIGKILL = 137;
    private static final long SECOND_MS = 1000;

    private final PodTurn turn;
    private final ContainerPlan plan;
    private final ContainerMemory memory;
    private final Running state;

    RunStep(PodTurn turn, ContainerPlan plan, ContainerMemory memory, Running state) {
        this.turn = turn;
        this.plan = plan;
        this.memory = memory;
        this.state = state;
    }

    ContainerMemory next() {
        Exit exit = end();
        if (exit != null && exit.atMs() <= turn.nowMs()) {
            turn.because("kubelet.ended", plan.name(), exit.code(), new Span(exit.atMs() - state.startedMs()));
            return memory.in(new Ended(exit.code(), state.startedMs(), exit.atMs(), false));
        }
        if (state.exit() != null) {
            return hurried(state.exit());
        }
        if (turn.isEnding()) {
            return stopWithPod();
        }
        if (plan.role() == Role.SIDECAR && turn.progress().isSidecarFree()) {
            return stop(
                    "kubelet.sidecarStopping",
                    "Stopping container " + plan.name(),
                    turn.plan().graceMs());
        }
        if (!memory.image().equals(plan.image())) {
            return stop(
                    "kubelet.imageChanged",
                    "Container " + plan.name() + " definition changed, will be restarted",
                    turn.plan().graceMs());
        }
        return probe();
    }

    /** The end that comes first, of those that are known; null when it runs for ever. */
    private @Nullable Exit end() {
        End own = state.course().behaviour().end();
        Exit decided = state.exit();
        if (own == null) {
            return decided;
        }
        Exit natural = new Exit(state.course().endMs(), own.code());
        return decided == null || natural.atMs() < decided.atMs() ? natural : decided;
    }

    /** When less time is left than there was, it is killed sooner. */
    private ContainerMemory hurried(Exit exit) {
        long latestMs = turn.nowMs() + turn.graceLeftMs();
        if (!turn.isEnding() || exit.atMs() <= latestMs) {
            return memory;
        }
        turn.because("kubelet.hurried", plan.name(), new Span(turn.graceLeftMs()));
        return memory.in(state.ending(new Exit(latestMs, CODE_SIGKILL)));
    }

    private ContainerMemory stopWithPod() {
        boolean isKept = plan.role() == Role.SIDECAR && !turn.progress().isSidecarFree();
        return isKept ? memory : stop("kubelet.stopping", "Stopping container " + plan.name(), turn.graceLeftMs());
    }

    private ContainerMemory stop(String why, String message, long graceMs) {
        long ownMs = plan.behaviour().ignoresSigterm() ? Answers.NEVER : plan.stopMs();
        boolean isKilled = ownMs > graceMs;
        long stopMs = Math.min(ownMs, graceMs);
        turn.because(why, plan.name(), new Span(stopMs), new Span(graceMs), isKilled ? 1 : 0);
        turn.normal(plan, "Killing", message);
        return memory.in(state.ending(new Exit(turn.nowMs() + stopMs, isKilled ? CODE_SIGKILL : CODE_SIGTERM)));
    }

    private ContainerMemory probe() {
        Probing probing = Probing.of(plan, state, turn.unready());
        if (probing.nextMs() > turn.nowMs()) {
            return memory;
        }
        return state.isUp() ? probeRunning(probing) : probeStartup(probing);
    }

    private ContainerMemory probeStartup(Probing probing) {
        Probe probe = plan.startup();
        long passesMs = probing.startupPassesMs();
        if (probe == null) {
            return memory.in(state.up(state.startedMs()));
        }
        if (passesMs <= turn.nowMs()) {
            turn.because("kubelet.startupPassed", plan.name(), new Span(passesMs - state.startedMs()));
            return memory.in(state.up(passesMs));
        }
        unhealthy("Startup", probe);
        if (probing.startupGivesUpMs() <= turn.nowMs()) {
            return kill(probe, "startup", "kubelet.startupFailed");
        }
        turn.because("kubelet.startupFailing", plan.name(), probe.failureThreshold(), new Span(probe.periodMs()));
        return memory.in(state.withStartup(state.startup().reported(probing.startupReportMs())));
    }

    private ContainerMemory probeRunning(Probing probing) {
        long turnsMs = probing.readinessTurnsMs();
        Probe liveness = plan.liveness();
        if (liveness != null && probing.livenessGivesUpMs() <= turn.nowMs()) {
            unhealthy("Liveness", liveness);
            return kill(liveness, "liveness", "kubelet.livenessFailed");
        }
        if (turnsMs <= turn.nowMs()) {
            return state.isReady() ? unready(turnsMs) : ready(turnsMs, probing);
        }
        if (liveness != null && probing.livenessReportMs() <= turn.nowMs()) {
            unhealthy("Liveness", liveness);
            turn.because(
                    "kubelet.livenessFailing", plan.name(), liveness.failureThreshold(), new Span(liveness.periodMs()));
            return memory.in(state.withLiveness(state.liveness().reported(probing.livenessReportMs())));
        }
        return readinessFailing(probing.readinessReportMs());
    }

    private ContainerMemory ready(long atMs, Probing probing) {
        Probe probe = plan.readiness();
        boolean isAgain = state.readiness().untilMs() >= 0;
        Span sinceStart = new Span(atMs - state.startedMs());
        if (probe.isReal() && isAgain) {
            Span sinceUnready = new Span(atMs - state.readiness().untilMs());
            turn.because("kubelet.readinessPassedAgain", plan.name(), sinceUnready, probe.successThreshold());
        } else if (probe.isReal()) {
            Span delay = new Span(probing.beginMs(probe) - state.startedMs());
            Span period = new Span(probe.periodMs());
            turn.because("kubelet.readinessPassed", plan.name(), sinceStart, delay, period, probe.successThreshold());
        } else if (isAgain) {
            turn.because("kubelet.readyAgain", plan.name());
        } else if (atMs == state.startedMs()) {
            turn.because("kubelet.startedReady", plan.name());
        } else {
            turn.because("kubelet.readyAfter", plan.name(), sinceStart);
        }
        return memory.in(state.withReadiness(new Seen(true, atMs, -1)));
    }

    private ContainerMemory unready(long atMs) {
        Probe probe = plan.readiness();
        if (probe.isReal()) {
            unhealthy("Readiness", probe);
            turn.because("kubelet.readinessFailed", plan.name(), probe.failureThreshold(), new Span(probe.periodMs()));
        } else {
            turn.because("kubelet.unready", plan.name());
        }
        return memory.in(state.withReadiness(new Seen(false, atMs, probe.isReal() ? atMs : -1)));
    }

    private ContainerMemory readinessFailing(long atMs) {
        Probe probe = plan.readiness();
        unhealthy("Readiness", probe);
        turn.because(
                state.isReady() ? "kubelet.readinessFailing" : "kubelet.notReadyYet",
                plan.name(),
                probe.failureThreshold(),
                new Span(probe.periodMs()),
                probe.successThreshold());
        return memory.in(state.withReadiness(state.readiness().reported(atMs)));
    }

    private void unhealthy(String kind, Probe probe) {
        turn.warn(plan, "Unhealthy", kind + " probe failed: " + probe.failure(turn.podIp(), plan.spec()));
    }

    private ContainerMemory kill(Probe probe, String kind, String why) {
        long graceMs =
                probe.graceS() >= 0 ? probe.graceS() * SECOND_MS : turn.plan().graceMs();
        boolean isRestarted = plan.restartsAfter(CODE_SIGKILL);
        String message =
                "Container " + plan.name() + " failed " + kind + " probe" + (isRestarted ? ", will be restarted" : "");
        long ownMs = plan.behaviour().ignoresSigterm() ? Answers.NEVER : plan.stopMs();
        long stopMs = Math.min(ownMs, graceMs);
        turn.because(why, plan.name(), probe.failureThreshold(), new Span(probe.periodMs()), new Span(stopMs));
        turn.normal(plan, "Killing", message);
        Exit exit = new Exit(turn.nowMs() + stopMs, ownMs > graceMs ? CODE_SIGKILL : CODE_SIGTERM);
        return memory.in(state.ending(exit));
    }
}
