package podium.sim.kubelet;

import podium.base.Why.Arg.Span;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.NoImage;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Seen;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Unconfigured;
import podium.sim.kubelet.ContainerState.Unmounted;
import podium.sim.kubelet.ContainerState.Waiting;
import podium.sim.kubelet.PodSources.Unmountable;

/** The next thing that happens to one container by now; the same memory when nothing does. */
final class ContainerStep implements ContainerState.Visitor<ContainerMemory> {

    private final PodTurn turn;
    private final int index;
    private final ContainerPlan plan;
    private final ContainerMemory memory;

    ContainerStep(PodTurn turn, int index, ContainerMemory memory) {
        this.turn = turn;
        this.index = index;
        this.plan = turn.plan().containers().get(index);
        this.memory = memory;
    }

    @Override
    public ContainerMemory waiting(Waiting state) {
        return turn.progress().mayStart(index) ? begin(0) : memory;
    }

    /** Starts it for the first time: the pod's volumes come before everything else. */
    private ContainerMemory begin(int failures) {
        Unmountable unmountable = turn.progress().hasNetwork()
                ? null
                : turn.sources().unmountable(turn.plan().pod().spec());
        if (unmountable == null) {
            return new ImageStep(turn, plan, memory.in(Waiting.WAITING)).obtain(null);
        }
        String message =
                "MountVolume.SetUp failed for volume \"" + unmountable.volume() + "\" : " + unmountable.message();
        turn.because("kubelet.unmounted", plan.name(), unmountable.volume(), unmountable.message(), failures + 1);
        turn.warnOfPod("FailedMount", message);
        return memory.in(new Unmounted(turn.nowMs(), failures + 1));
    }

    @Override
    public ContainerMemory unmounted(Unmounted state) {
        boolean isDue = turn.nowMs() >= Look.at(plan, memory, turn.unready()).atMs()
                || turn.sources().unmountable(turn.plan().pod().spec()) == null;
        return isDue && turn.progress().mayStart(index) ? begin(state.failures()) : memory;
    }

    @Override
    public ContainerMemory unconfigured(Unconfigured state) {
        boolean isDue = turn.nowMs() >= Look.at(plan, memory, turn.unready()).atMs()
                || turn.sources().missingFor(plan.spec()) == null;
        return isDue && turn.progress().mayStart(index) ? new ImageStep(turn, plan, memory).obtain(null) : memory;
    }

    @Override
    public ContainerMemory pulling(Pulling state) {
        if (turn.isEnding()) {
            return memory.in(Waiting.WAITING);
        }
        return turn.nowMs() < state.untilMs() ? memory : new ImageStep(turn, plan, memory).pulled(state);
    }

    @Override
    public ContainerMemory noImage(NoImage state) {
        if (!memory.image().equals(plan.image()) && turn.progress().mayStart(index)) {
            return new ImageStep(turn, plan, memory.with(plan.image())).obtain(null);
        }
        boolean isDue = turn.nowMs() >= Look.at(plan, memory, turn.unready()).atMs();
        if (!isDue || turn.isEnding()) {
            return memory;
        }
        ImageStep step = new ImageStep(turn, plan, memory);
        if (!state.isBackingOff()) {
            return step.backOff(state);
        }
        return turn.progress().mayStart(index) ? step.obtain(state) : memory;
    }

    @Override
    public ContainerMemory starting(Starting state) {
        if (turn.isEnding()) {
            return memory.in(Waiting.WAITING);
        }
        if (turn.nowMs() < state.untilMs()) {
            return memory;
        }
        turn.normal(plan, "Started", "Container started");
        boolean isImplied = plan.readiness() == Probe.NONE && plan.startup() == null && plan.isLasting();
        if (!isImplied || plan.behaviour().readyAfterMs() > 0) {
            turn.because("kubelet.started", plan.name());
        }
        Course course = Course.begin(plan.behaviour(), turn.nowMs());
        return memory.running(new Running(turn.nowMs(), course, -1, Seen.NOTHING, Seen.NOTHING, Seen.NOTHING, null));
    }

    @Override
    public ContainerMemory running(Running state) {
        if (!state.course().behaviour().equals(plan.behaviour())) {
            turn.because("kubelet.behaviourChanged", plan.name());
            return memory.in(state.turned(plan.behaviour(), turn.nowMs()));
        }
        return new RunStep(turn, plan, memory, state).next();
    }

    @Override
    public ContainerMemory ended(Ended state) {
        if (!turn.progress().isToRestart(index, state)) {
            return memory;
        }
        long untilMs = memory.backOff().untilMs(state.finishedMs());
        boolean isOutdated = !memory.image().equals(plan.image());
        if (isOutdated || turn.nowMs() >= untilMs) {
            return turn.progress().mayStart(index) ? restart(state, isOutdated) : memory;
        }
        boolean isNoticed = turn.nowMs() >= state.finishedMs() + Look.NOTICE_MS;
        return isNoticed && !state.isBackingOff() ? backOff(state) : memory;
    }

    private ContainerMemory restart(Ended state, boolean isOutdated) {
        BackOff next = isOutdated ? BackOff.NONE : memory.backOff().next(state.finishedMs(), turn.nowMs());
        if (isOutdated) {
            turn.because("kubelet.restartedWith", plan.name(), plan.image());
        } else if (next.rounds() == 1) {
            turn.because("kubelet.restartedAtOnce", plan.name(), state.exitCode());
        } else {
            turn.because(
                    "kubelet.restarted",
                    plan.name(),
                    state.exitCode(),
                    new Span(memory.backOff().delayMs()),
                    memory.restarts() + 1);
        }
        return new ImageStep(turn, plan, memory.again(state, plan.image(), next)).obtain(null);
    }

    private ContainerMemory backOff(Ended state) {
        turn.because(
                "kubelet.backOff",
                plan.name(),
                state.exitCode(),
                new Span(memory.backOff().delayMs()),
                memory.restarts() + 1);
        turn.warn(
                plan,
                "BackOff",
                "Back-off restarting failed container " + plan.name() + " in pod "
                        + turn.plan().fullName());
        return memory.in(new Ended(state.exitCode(), state.startedMs(), state.finishedMs(), true));
    }
}
