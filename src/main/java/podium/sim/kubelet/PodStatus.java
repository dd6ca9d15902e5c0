package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.QosClass;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Writes a pod's status as its kubelet does ({@code v1.PodStatus}), fields in the order of the API. */
final class PodStatus {

    private static final String[] BEGIN = {"observedGeneration", "phase", "conditions", "hostIP", "hostIPs"};
    private static final String[] NETWORK = {"podIP", "podIPs"};
    private static final String[] START = {"startTime"};
    private static final String[] INIT = {"initContainerStatuses"};
    private static final String[] END = {"containerStatuses", "qosClass"};

    private static final JsonObject.Shape LEAST = shape(BEGIN, START, END);
    private static final JsonObject.Shape WITHOUT_INIT = shape(BEGIN, NETWORK, START, END);
    private static final JsonObject.Shape WITHOUT_NETWORK = shape(BEGIN, START, INIT, END);
    private static final JsonObject.Shape ALL = shape(BEGIN, NETWORK, START, INIT, END);

    private final PodPlan plan;
    private final PodMemory memory;
    private final PodProgress progress;
    private final Resource node;

    private Shared shared;

    PodStatus(PodPlan plan, PodMemory memory, Resource node, Shared shared) {
        this.plan = plan;
        this.memory = memory;
        this.progress = new PodProgress(plan, memory.containers(), memory.isEnding());
        this.node = node;
        this.shared = shared;
    }

    private static JsonObject.Shape shape(String[]... parts) {
        return JsonObject.Shape.of(Stream.of(parts).flatMap(Stream::of).toArray(String[]::new));
    }

    /** The status that says what the kubelet knows; the very one that is there when that says it already. */
    JsonObject write(long nowMs) {
        JsonObject before = plan.pod().status();
        JsonObject after = write(Timestamps.of(nowMs));
        return after.equals(before) ? before : after;
    }

    /** What pods share, this one's parts among it. */
    Shared shared() {
        return shared;
    }

    private <J extends Json> J share(J value) {
        J common = shared.equal(value);
        shared = shared.with(common);
        return common;
    }

    private JsonObject write(JsonString now) {
        List<Json> values = new ArrayList<>(13);
        JsonString hostIp = NodeAddresses.hostIp(node);
        values.add(Json.of(plan.pod().generation()));
        values.add(share(Json.of(progress.phase())));
        values.add(share(PodConditions.write(plan, progress, now)));
        values.add(hostIp);
        values.add(share(ips(hostIp)));
        if (progress.hasNetwork()) {
            JsonString podIp = NodeAddresses.podIp(node, plan, memory.ip());
            values.add(podIp);
            values.add(ips(podIp));
        }
        values.add(share(Timestamps.of(memory.takenMs())));
        if (plan.hasInit()) {
            values.add(containers(true));
        }
        values.add(containers(false));
        values.add(qosClass());
        return shape().with(values.toArray(new Json[0]));
    }

    private JsonObject.Shape shape() {
        if (plan.hasInit()) {
            return progress.hasNetwork() ? ALL : WITHOUT_NETWORK;
        }
        return progress.hasNetwork() ? WITHOUT_INIT : LEAST;
    }

    private Json qosClass() {
        Json known = plan.pod().status().get("qosClass");
        return known != null ? known : Json.of(QosClass.of(plan.pod().spec()));
    }

    private static JsonArray ips(JsonString ip) {
        return JsonArray.of(JsonObject.of("ip", ip));
    }

    private JsonArray containers(boolean isInit) {
        List<Json> statuses = new ArrayList<>();
        for (int i = 0; i < plan.containers().size(); i++) {
            ContainerPlan container = plan.containers().get(i);
            if (isInit == (container.role() != ContainerPlan.Role.MAIN)) {
                statuses.add(share(ContainerStatus.write(
                        plan, container, memory.containers().get(i), shared)));
            }
        }
        return JsonArray.of(statuses);
    }
}
