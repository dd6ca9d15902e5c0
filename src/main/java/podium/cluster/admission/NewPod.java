package podium.cluster.admission;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.QosClass;
import podium.resource.Timestamps;

/** What the server makes of a pod's spec and status when it is created. */
public final class NewPod {

    private static final JsonObject.Shape GATED =
            JsonObject.Shape.of("type", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    private NewPod() {}

    public static JsonObject of(JsonObject pod, long nowMs) {
        JsonObject spec = LabelKeys.merged(
                spec(pod.object("spec")), pod.object("metadata").object("labels"));
        return pod.with("spec", spec).with("status", status(spec, QosClass.of(spec), nowMs));
    }

    /** A negative grace period means the shortest one. */
    static JsonObject spec(JsonObject spec) {
        return spec.number("terminationGracePeriodSeconds", 0) < 0
                ? spec.with("terminationGracePeriodSeconds", 1)
                : spec;
    }

    static JsonObject status(JsonObject spec, String qosClass, long nowMs) {
        JsonObject pending = JsonObject.of("phase", Json.of("Pending"));
        if (!spec.array("schedulingGates").isEmpty()) {
            pending = pending.with("conditions", JsonArray.of(gated(nowMs)));
        }
        return pending.with("qosClass", qosClass);
    }

    private static JsonObject gated(long nowMs) {
        return GATED.with(
                Json.of("PodScheduled"),
                Json.of("False"),
                JsonNull.NULL,
                Timestamps.of(nowMs),
                Json.of("SchedulingGated"),
                Json.of("Scheduling is blocked due to non-empty scheduling gates"));
    }
}
