package podium.sim.kubelet;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;

/**
 * What a kubelet knows of one pod.
 *
 * @param uid of the pod; another pod of the same name is another pod
 * @param ip its address
 * @param startedMs when the kubelet took it up
 * @param endingMs when its containers were asked to end; -1 while they are not
 * @param containers in the order of the plan
 * @param posted the status as the kubelet last wrote or confirmed it, or null
 */
record PodMemory(
        String uid,
        int ip,
        long startedMs,
        long endingMs,
        List<ContainerMemory> containers,
        @Nullable JsonObject posted) {

    /** A pod that has just come to its node. */
    static PodMemory taken(PodPlan plan, int ip, long nowMs) {
        List<ContainerMemory> containers = Collections.nCopies(plan.containers().size(), ContainerMemory.NEW);
        return new PodMemory(plan.pod().uid(), ip, nowMs, -1, containers, null);
    }

    boolean isEnding() {
        return endingMs >= 0;
    }

    PodMemory ending(long nowMs) {
        return new PodMemory(uid, ip, startedMs, nowMs, containers, posted);
    }

    PodMemory withContainers(List<ContainerMemory> changed) {
        return new PodMemory(uid, ip, startedMs, endingMs, changed, posted);
    }

    PodMemory withPosted(JsonObject status) {
        return new PodMemory(uid, ip, startedMs, endingMs, containers, status);
    }
}
