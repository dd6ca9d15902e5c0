package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.sim.kubelet.Behaviour.Window;

/**
 * What a kubelet knows of one pod.
 *
 * @param uid of the pod; another pod of the same name is another pod
 * @param node on which it is
 * @param ip its address within its node's range, or {@link AddressPool#NONE}
 * @param takenMs when the kubelet took it up
 * @param deadlineMs when its containers must have ended; -1 while nobody has asked for its deletion
 * @param unready when somebody makes its readiness probes fail, or null
 * @param containers in the order of the plan
 * @param posted the status as the kubelet last wrote or confirmed it, or null
 */
record PodMemory(
        String uid,
        String node,
        int ip,
        long takenMs,
        long deadlineMs,
        @Nullable Window unready,
        List<ContainerMemory> containers,
        @Nullable JsonObject posted) {

    /** A pod that has just come to its node. */
    static PodMemory taken(PodPlan plan, int ip, long nowMs) {
        List<ContainerMemory> containers = new ArrayList<>(plan.containers().size());
        for (ContainerPlan container : plan.containers()) {
            containers.add(ContainerMemory.of(container));
        }
        return new PodMemory(plan.pod().uid(), plan.node(), ip, nowMs, -1, null, List.copyOf(containers), null);
    }

    boolean isEnding() {
        return deadlineMs >= 0;
    }

    /** Whether something that a container or a volume is made of was missing. */
    boolean isWaitingForConfiguration() {
        for (ContainerMemory container : containers) {
            ContainerState state = container.state();
            if (state instanceof ContainerState.Unmounted || state instanceof ContainerState.Unconfigured) {
                return true;
            }
        }
        return false;
    }

    PodMemory endingBy(long ms) {
        boolean isSooner = deadlineMs < 0 || ms < deadlineMs;
        return isSooner ? new PodMemory(uid, node, ip, takenMs, ms, unready, containers, posted) : this;
    }

    PodMemory withUnready(@Nullable Window window) {
        return new PodMemory(uid, node, ip, takenMs, deadlineMs, window, containers, posted);
    }

    PodMemory withContainers(List<ContainerMemory> changed) {
        return new PodMemory(uid, node, ip, takenMs, deadlineMs, unready, changed, posted);
    }

    PodMemory withPosted(JsonObject status) {
        return new PodMemory(uid, node, ip, takenMs, deadlineMs, unready, containers, status);
    }

    /** Whether somebody makes its readiness probes fail at the moment. */
    boolean isMadeUnready() {
        return unready != null && unready.forMs() == Answers.NEVER;
    }
}
