package podium.sim.kubelet;

import podium.sim.kubelet.ContainerState.Ended;
import podium.sim.kubelet.ContainerState.Pulling;
import podium.sim.kubelet.ContainerState.Running;
import podium.sim.kubelet.ContainerState.Starting;
import podium.sim.kubelet.ContainerState.Waiting;

/** The instant at which the next thing happens to a container by itself, or {@link #NEVER}. */
final class NextLook implements ContainerState.Visitor<Long> {

    static final long NEVER = Long.MAX_VALUE;

    @Override
    public Long waiting(Waiting state) {
        return NEVER;
    }

    @Override
    public Long pulling(Pulling state) {
        return state.untilMs();
    }

    @Override
    public Long starting(Starting state) {
        return state.untilMs();
    }

    @Override
    public Long running(Running state) {
        return state.exit() == null ? NEVER : state.exit().atMs();
    }

    @Override
    public Long ended(Ended state) {
        return NEVER;
    }
}
