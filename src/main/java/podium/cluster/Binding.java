package podium.cluster;

import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Timestamps;

/** What the binding subresource does to a pod. */
final class Binding {

    private static final JsonObject.Shape CONDITION =
            JsonObject.Shape.of("type", "status", "lastProbeTime", "lastTransitionTime");

    private Binding() {}

    static JsonObject bound(JsonObject pod, String node, long nowMs) {
        JsonObject scheduled =
                CONDITION.with(Json.of("PodScheduled"), Json.of("True"), JsonNull.NULL, Timestamps.of(nowMs));
        return pod.with("spec", pod.object("spec").with("nodeName", node))
                .change(
                        "status",
                        status -> status.with("conditions", Conditions.with(status.array("conditions"), scheduled)));
    }
}
