package podium.resource;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** The condition by which a pod says that it was not its own fault that it ended. */
public final class DisruptionTarget {

    public static final String TYPE = "DisruptionTarget";

    private static final JsonObject.Shape CONDITION = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    private DisruptionTarget() {}

    /** The pod's status with the condition. */
    public static JsonObject in(Resource pod, String reason, String message, long nowMs) {
        JsonArray conditions = pod.status().array("conditions");
        JsonObject condition = CONDITION.with(
                Json.of(TYPE),
                Json.of(pod.generation()),
                Json.of("True"),
                JsonNull.NULL,
                since(Conditions.find(conditions, TYPE), nowMs),
                Json.of(reason),
                Json.of(message));
        return pod.status().with("conditions", Conditions.with(conditions, condition));
    }

    private static Json since(@Nullable JsonObject known, long nowMs) {
        Json since = known != null && "True".equals(known.string("status")) ? known.get("lastTransitionTime") : null;
        return since != null ? since : Timestamps.of(nowMs);
    }
}
