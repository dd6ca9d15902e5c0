package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.QosClass;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Writes a pod's status as its kubelet does ({@code v1.PodStatus}), fields in the order of the API. */
final class PodStatus {

    private final PodPlan plan;
    private final PodMemory memory;
    private final PodProgress progress;
    private final Resource node;

    private PodStatus(PodPlan plan, PodMemory memory, Resource node) {
        this.plan = plan;
        this.memory = memory;
        this.progress = new PodProgress(plan, memory.containers(), memory.isEnding());
        this.node = node;
    }

    /** The status that says what the kubelet knows; the very one that is there when that says it already. */
    static JsonObject write(PodPlan plan, PodMemory memory, Resource node, long nowMs) {
        JsonObject before = plan.pod().status();
        JsonObject after = new PodStatus(plan, memory, node).write(Timestamps.of(nowMs));
        return after.equals(before) ? before : after;
    }

    private JsonObject write(JsonString now) {
        JsonObject before = plan.pod().status();
        JsonString hostIp = NodeAddresses.hostIp(node);
        JsonObject.Builder status = JsonObject.builder()
                .put("observedGeneration", plan.pod().generation())
                .put("phase", progress.phase())
                .put("conditions", PodConditions.write(plan, progress, now))
                .put("hostIP", hostIp)
                .put("hostIPs", ips(hostIp));
        if (progress.hasNetwork()) {
            JsonString podIp = NodeAddresses.podIp(node, plan, memory.ip());
            status.put("podIP", podIp).put("podIPs", ips(podIp));
        }
        status.put("startTime", Timestamps.of(memory.takenMs()));
        if (plan.hasInit()) {
            status.put("initContainerStatuses", containers(true));
        }
        return status.put("containerStatuses", containers(false))
                .put(
                        "qosClass",
                        before.string("qosClass", QosClass.of(plan.pod().spec())))
                .build();
    }

    private static JsonArray ips(JsonString ip) {
        return JsonArray.of(JsonObject.of("ip", ip));
    }

    private JsonArray containers(boolean isInit) {
        List<Json> statuses = new ArrayList<>();
        for (int i = 0; i < plan.containers().size(); i++) {
            ContainerPlan container = plan.containers().get(i);
            if (isInit == (container.role() != ContainerPlan.Role.MAIN)) {
                statuses.add(ContainerStatus.write(
                        plan, container, memory.containers().get(i)));
            }
        }
        return JsonArray.of(statuses);
    }
}
