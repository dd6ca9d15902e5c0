package podium.controller.node;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** The condition by which a pod says that it was not its own fault that it ended. */
final class DisruptionTarget {

    private static final JsonObject.Shape CONDITION = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    private DisruptionTarget() {}

    /** The pod's status with the condition. */
    static JsonObject in(Resource pod, String reason, String message, long nowMs) {
        JsonArray conditions = pod.status().array("conditions");
        JsonObject known = Conditions.find(conditions, "DisruptionTarget");
        Json since = known == null ? null : known.get("lastTransitionTime");
        JsonObject condition = CONDITION.with(
                Json.of("DisruptionTarget"),
                Json.of(pod.generation()),
                Json.of("True"),
                JsonNull.NULL,
                since != null ? since : Timestamps.of(nowMs),
                Json.of(reason),
                Json.of(message));
        return pod.status().with("conditions", Conditions.with(conditions, condition));
    }
}
