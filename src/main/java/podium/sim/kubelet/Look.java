package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.sim.kubelet.Behaviour.Window;
import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.NoImage;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Unconfigured;
import podium.sim.kubelet.ContainerState.Unmounted;
import podium.sim.kubelet.ContainerState.Waiting;

/**
 * When something happens next by itself.
 *
 * @param atMs {@link #NEVER} when nothing does
 * @param isIdle whether it will only be one more turn of a circle
 */
record Look(long atMs, boolean isIdle) {

    static final Look NEVER = new Look(Answers.NEVER, true);

    /** How soon a kubelet looks again at what has just failed, and finds that it must back off. */
    static final long NOTICE_MS = 1000;

    /** The sooner of two; of two at once the one that brings something new. */
    Look or(Look other) {
        if (atMs != other.atMs) {
            return atMs < other.atMs ? this : other;
        }
        return isIdle ? other : this;
    }

    /** When something happens next to a container. */
    static Look at(ContainerPlan plan, ContainerMemory memory, @Nullable Window unready) {
        return memory.state().accept(new Finder(plan, memory, unready));
    }

    private record Finder(
            ContainerPlan plan,
            ContainerMemory memory,
            @Nullable Window unready) implements ContainerState.Visitor<Look> {

        @Override
        public Look waiting(Waiting state) {
            return NEVER;
        }

        @Override
        public Look pulling(Pulling state) {
            return new Look(state.untilMs(), state.failure() != null || memory.isCircling());
        }

        @Override
        public Look noImage(NoImage state) {
            return state.isBackingOff()
                    ? new Look(state.sinceMs() + BackOff.afterFailures(state.failures()), true)
                    : new Look(state.sinceMs() + NOTICE_MS, state.failures() > 1);
        }

        @Override
        public Look unmounted(Unmounted state) {
            return new Look(state.sinceMs() + BackOff.afterFailedMounts(state.failures()), true);
        }

        @Override
        public Look unconfigured(Unconfigured state) {
            return new Look(state.sinceMs() + BackOff.FIRST_MS, true);
        }

        @Override
        public Look starting(Starting state) {
            return new Look(state.untilMs(), memory.isCircling());
        }

        @Override
        public Look running(Running state) {
            long endMs = state.course().endMs();
            long exitMs = state.exit() == null ? Answers.NEVER : state.exit().atMs();
            long probeMs =
                    state.exit() == null ? Probing.of(plan, state, unready).nextMs() : Answers.NEVER;
            return new Look(Math.min(Math.min(endMs, exitMs), probeMs), memory.isCircling());
        }

        @Override
        public Look ended(Ended state) {
            long untilMs = memory.backOff().untilMs(state.finishedMs());
            return state.isBackingOff()
                    ? new Look(untilMs, true)
                    : new Look(Math.min(state.finishedMs() + NOTICE_MS, untilMs), memory.isCircling());
        }
    }
}
