package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Writes a pod's status as its kubelet does: fields in the order of the API. */
final class PodStatus {

    private final PodPlan plan;
    private final PodMemory memory;
    private final Resource node;
    private final long nowMs;

    PodStatus(PodPlan plan, PodMemory memory, Resource node, long nowMs) {
        this.plan = plan;
        this.memory = memory;
        this.node = node;
        this.nowMs = nowMs;
    }

    JsonObject write() {
        JsonObject before = plan.pod().status();
        Json generation = Json.of(plan.pod().generation());
        JsonString hostIp = NodeAddresses.hostIp(node);
        JsonObject.Builder status = JsonObject.builder()
                .put("observedGeneration", generation)
                .put("phase", phase())
                .put("conditions", conditions(before.array("conditions"), generation))
                .put("hostIP", hostIp)
                .put("hostIPs", ips(hostIp));
        if (hasStarted()) {
            JsonString podIp = NodeAddresses.podIp(node, memory.ip());
            status.put("podIP", podIp).put("podIPs", ips(podIp));
        }
        return status.put("startTime", Timestamps.of(memory.startedMs()))
                .put("containerStatuses", containers())
                .put(
                        "qosClass",
                        before.string("qosClass", QosClass.of(plan.pod().spec())))
                .build();
    }

    private static JsonArray ips(JsonString ip) {
        return JsonArray.of(JsonObject.of("ip", ip));
    }

    private JsonArray conditions(JsonArray before, Json generation) {
        List<String> unready = unready();
        String reason = unready.isEmpty() ? "" : "ContainersNotReady";
        String message = unready.isEmpty() ? "" : "containers with unready status: [" + String.join(" ", unready) + "]";
        return new PodConditions(before, generation, Timestamps.of(nowMs))
                .add("PodReadyToStartContainers", hasStarted(), "", "")
                .add("Initialized", true, "", "")
                .add("Ready", unready.isEmpty(), reason, message)
                .add("ContainersReady", unready.isEmpty(), reason, message)
                .add("PodScheduled", true, "", "")
                .all();
    }

    private String phase() {
        boolean allRun = memory.containers().stream().allMatch(ContainerMemory::isRunning);
        if (memory.isEnding() && memory.containers().stream().noneMatch(ContainerMemory::isRunning)) {
            return "Failed";
        }
        return allRun ? "Running" : "Pending";
    }

    /** Whether its first container has started, and with it the pod's network. */
    private boolean hasStarted() {
        return memory.containers().get(0).isRunning();
    }

    private List<String> unready() {
        List<String> unready = new ArrayList<>();
        for (int i = 0; i < plan.containers().size(); i++) {
            boolean isReady =
                    memory.containers().get(i).state() instanceof ContainerState.Running running && running.isReady();
            if (!isReady) {
                unready.add(plan.containers().get(i).name());
            }
        }
        return unready;
    }

    private JsonArray containers() {
        List<Json> statuses = new ArrayList<>();
        for (int i = 0; i < plan.containers().size(); i++) {
            statuses.add(ContainerStatus.write(
                    memory.uid(), plan.containers().get(i), memory.containers().get(i)));
        }
        return JsonArray.of(statuses);
    }
}
