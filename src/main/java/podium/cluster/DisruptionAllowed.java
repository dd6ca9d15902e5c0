package podium.cluster;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Conditions;

/** The condition of a PodDisruptionBudget that says whether a pod may be evicted (as Kubernetes 1.36: {@code pkg/apis/policy}). */
public final class DisruptionAllowed {

    public static final String TYPE = "DisruptionAllowed";

    /** Of a budget that could not be counted. */
    public static final String SYNC_FAILED = "SyncFailed";

    private DisruptionAllowed() {}

    /** The status with the condition that follows from what it allows. */
    public static JsonObject noted(JsonObject status, Json now) {
        return status.number("disruptionsAllowed", 0) > 0
                ? with(status, "True", "SufficientPods", "", now)
                : with(status, "False", "InsufficientPods", "", now);
    }

    /** The status of a budget that could not be counted: nothing is allowed. */
    public static JsonObject failed(JsonObject status, String message, Json now) {
        return with(status.with("disruptionsAllowed", 0), "False", SYNC_FAILED, message, now);
    }

    private static JsonObject with(JsonObject status, String value, String reason, String message, Json now) {
        JsonObject known = find(status);
        Json since = known != null && value.equals(known.string("status")) ? known.get("lastTransitionTime") : null;
        long observed = status.number("observedGeneration", 0);
        JsonObject.Builder condition = JsonObject.builder().put("type", TYPE).put("status", value);
        if (observed != 0) {
            condition.put("observedGeneration", observed);
        }
        condition
                .put("lastTransitionTime", since != null ? since : now)
                .put("reason", reason)
                .put("message", message);
        return status.with("conditions", Conditions.with(status.array("conditions"), condition.build()));
    }

    /** The condition of a status, or null. */
    public static @Nullable JsonObject find(JsonObject status) {
        return Conditions.find(status.array("conditions"), TYPE);
    }
}
