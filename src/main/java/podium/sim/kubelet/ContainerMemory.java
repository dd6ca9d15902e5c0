package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.sim.kubelet.ContainerState.Ended;

/**
 * What a kubelet knows of one container.
 *
 * @param image with which it was last started, or is about to be
 * @param restarts how often it has been started again
 * @param last how its process ended the last time, or null when it has not
 */
record ContainerMemory(
        ContainerState state,
        String image,
        int restarts,
        @Nullable Ended last,
        BackOff backOff) {

    /** A container of a pod that has just come to its node. */
    static ContainerMemory of(ContainerPlan plan) {
        return new ContainerMemory(ContainerState.Waiting.WAITING, plan.image(), 0, null, BackOff.NONE);
    }

    ContainerMemory in(ContainerState changed) {
        return new ContainerMemory(changed, image, restarts, last, backOff);
    }

    /** About to be started again, perhaps with another image. */
    ContainerMemory again(Ended ended, String wanted, BackOff next) {
        return new ContainerMemory(ContainerState.Waiting.WAITING, wanted, restarts, ended, next);
    }

    /** Running, for the first time or once more. */
    ContainerMemory running(ContainerState.Running running) {
        return new ContainerMemory(running, image, last == null ? 0 : restarts + 1, last, backOff);
    }

    /** To be started with another image; back-offs were about the old one. */
    ContainerMemory with(String other) {
        return new ContainerMemory(state, other, restarts, last, BackOff.NONE);
    }

    boolean isRunning() {
        return state instanceof ContainerState.Running;
    }

    /** Whether it goes round in a circle: what it does next, it has done before. */
    boolean isCircling() {
        return backOff.rounds() > 1;
    }
}
