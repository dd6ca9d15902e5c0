package podium.sim.kubelet;

import podium.base.Why;
import podium.base.Why.Arg.Span;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.Exit;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Waiting;

/** The next thing that happens to one container by now; the same memory when nothing does. */
final class ContainerStep implements ContainerState.Visitor<ContainerMemory> {

    private static final int CODE_SIGTERM = 143;
    private static final int CODE_SIGKILL = 137;

    private final PodTurn turn;
    private final ContainerPlan plan;
    private final ContainerMemory memory;

    ContainerStep(PodTurn turn, ContainerPlan plan, ContainerMemory memory) {
        this.turn = turn;
        this.plan = plan;
        this.memory = memory;
    }

    @Override
    public ContainerMemory waiting(Waiting state) {
        if (turn.isEnding() || turn.isBusy()) {
            return memory;
        }
        Long presentMs = turn.node().images().get(plan.image());
        boolean isPresent = presentMs != null && presentMs <= turn.nowMs();
        if (isPresent && !plan.pullPolicy().equals("Always")) {
            turn.because(Why.of(
                    "kubelet.imagePresent",
                    plan.name(),
                    plan.image(),
                    turn.plan().node(),
                    new Span(plan.behaviour().startMs())));
            turn.report(
                    plan,
                    "Normal",
                    "Pulled",
                    "Container image \"" + plan.image()
                            + "\" already present on machine and can be accessed by the pod");
            return created();
        }
        return pull(presentMs);
    }

    private ContainerMemory pull(@org.jspecify.annotations.Nullable Long presentMs) {
        long untilMs = presentMs == null ? turn.nowMs() + plan.behaviour().pullMs() : Math.max(presentMs, turn.nowMs());
        String key = presentMs == null
                ? "kubelet.pulling"
                : presentMs > turn.nowMs() ? "kubelet.pullingAlready" : "kubelet.pullingAlways";
        turn.because(Why.of(key, plan.name(), plan.image(), turn.plan().node(), new Span(untilMs - turn.nowMs())));
        turn.report(plan, "Normal", "Pulling", "Pulling image \"" + plan.image() + "\"");
        if (presentMs == null) {
            turn.nodeHas(plan.image(), untilMs);
        }
        return memory.in(new Pulling(turn.nowMs(), untilMs));
    }

    @Override
    public ContainerMemory pulling(Pulling state) {
        if (turn.isEnding()) {
            return memory.in(Waiting.WAITING);
        }
        if (turn.nowMs() < state.untilMs()) {
            return memory;
        }
        long took = state.untilMs() - state.sinceMs();
        turn.because(Why.of(
                "kubelet.pulled",
                plan.name(),
                plan.image(),
                new Span(took),
                new Span(plan.behaviour().startMs())));
        String span = GoDuration.format(took);
        turn.report(
                plan,
                "Normal",
                "Pulled",
                "Successfully pulled image \"" + plan.image() + "\" in " + span + " (" + span
                        + " including waiting). Image size: "
                        + ImageName.of(plan.image()).bytes() + " bytes.");
        return created();
    }

    private ContainerMemory created() {
        turn.report(plan, "Normal", "Created", "Container created");
        return memory.in(new Starting(turn.nowMs() + plan.behaviour().startMs()));
    }

    @Override
    public ContainerMemory starting(Starting state) {
        if (turn.isEnding()) {
            return memory.in(Waiting.WAITING);
        }
        if (turn.nowMs() < state.untilMs()) {
            return memory;
        }
        turn.because(Why.of("kubelet.startedReady", plan.name()));
        turn.report(plan, "Normal", "Started", "Container started");
        return memory.in(new Running(turn.nowMs(), true, null));
    }

    @Override
    public ContainerMemory running(Running state) {
        Exit exit = state.exit();
        if (exit == null) {
            return turn.isEnding() ? stop(state) : memory;
        }
        return turn.nowMs() < exit.atMs() ? memory : end(state, exit);
    }

    private ContainerMemory stop(Running state) {
        long graceMs = turn.plan().graceMs();
        long stopMs = Math.min(plan.behaviour().stopMs(), graceMs);
        boolean isKilled = graceMs < plan.behaviour().stopMs();
        turn.because(Why.of(
                isKilled ? "kubelet.stoppingByForce" : "kubelet.stopping",
                plan.name(),
                new Span(stopMs),
                new Span(graceMs)));
        turn.report(plan, "Normal", "Killing", "Stopping container " + plan.name());
        Exit exit = new Exit(turn.nowMs() + stopMs, isKilled ? CODE_SIGKILL : CODE_SIGTERM);
        return memory.in(new Running(state.startedMs(), state.isReady(), exit));
    }

    private ContainerMemory end(Running state, Exit exit) {
        turn.because(Why.of("kubelet.ended", plan.name(), exit.code()));
        return memory.in(new Ended(exit.code(), state.startedMs(), exit.atMs()));
    }

    @Override
    public ContainerMemory ended(Ended state) {
        return memory;
    }
}
