package podium.controller.deployment;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Conditions;
import podium.resource.Timestamps;

/** {@code status.conditions} of a Deployment: how a condition is made and how it replaces the one before. */
final class DeploymentConditions {

    static final String AVAILABLE = "Available";
    static final String PROGRESSING = "Progressing";
    static final String REPLICA_FAILURE = "ReplicaFailure";

    private static final JsonObject.Shape CONDITION =
            JsonObject.Shape.of("type", "status", "lastUpdateTime", "lastTransitionTime", "reason", "message");

    private DeploymentConditions() {}

    static JsonObject of(String type, String status, String reason, String message, long nowMs) {
        JsonString now = Timestamps.of(nowMs);
        return CONDITION.with(Json.of(type), Json.of(status), now, now, Json.of(reason), Json.of(message));
    }

    /** The failure that a ReplicaSet reports, as its Deployment's. */
    static JsonObject ofReplicaSet(JsonObject condition) {
        JsonString since = Json.of(condition.string("lastTransitionTime", ""));
        return CONDITION.with(
                Json.of(condition.string("type", "")),
                Json.of(condition.string("status", "")),
                since,
                since,
                Json.of(condition.string("reason", "")),
                Json.of(condition.string("message", "")));
    }

    /**
     * The list with a condition at its end instead of the one of its type. One that says the same (status and reason) is
     * left as it is, message and times too; one with the same status keeps the time of its transition.
     */
    static JsonArray with(JsonArray conditions, JsonObject condition) {
        JsonObject before = Conditions.find(conditions, condition.string("type", ""));
        if (before == null) {
            return conditions.plus(condition);
        }
        if (isSame("status", before, condition) && isSame("reason", before, condition)) {
            return conditions;
        }
        return replaced(conditions, before, condition);
    }

    /** The same, but a condition that says the same is renewed, too. */
    static JsonArray renewed(JsonArray conditions, JsonObject condition) {
        JsonObject before = Conditions.find(conditions, condition.string("type", ""));
        return before == null ? conditions.plus(condition) : replaced(conditions, before, condition);
    }

    private static JsonArray replaced(JsonArray conditions, JsonObject before, JsonObject condition) {
        JsonObject after = isSame("status", before, condition)
                ? condition.with("lastTransitionTime", before.string("lastTransitionTime", ""))
                : condition;
        return Conditions.without(conditions, condition.string("type", "")).plus(after);
    }

    private static boolean isSame(String field, JsonObject one, JsonObject other) {
        return one.string(field, "").equals(other.string(field, ""));
    }
}
