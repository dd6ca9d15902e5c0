package podium.sim;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Conditions;
import podium.resource.Timestamps;

/** The conditions of a node that lacks nothing, as its kubelet reports them. */
public final class NodeConditions {

    private static final JsonObject.Shape CONDITION =
            JsonObject.Shape.of("type", "status", "lastHeartbeatTime", "lastTransitionTime", "reason", "message");

    private NodeConditions() {}

    /** @param before the conditions so far: what has not turned since then keeps its time */
    public static JsonArray healthy(JsonArray before, long nowMs) {
        JsonArray after = before;
        for (JsonObject condition : new JsonObject[] {
            condition(
                    "MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            condition("Ready", "True", "KubeletReady", "kubelet is posting ready status")
        }) {
            after = Conditions.with(after, dated(condition, before, Timestamps.of(nowMs)));
        }
        return after;
    }

    private static JsonObject condition(String type, String status, String reason, String message) {
        return CONDITION.with(
                Json.of(type), Json.of(status), JsonString.EMPTY, JsonString.EMPTY, Json.of(reason), Json.of(message));
    }

    private static JsonObject dated(JsonObject condition, JsonArray before, JsonString now) {
        JsonObject known = Conditions.find(before, condition.string("type", ""));
        JsonObject last = known == null ? JsonObject.EMPTY : known;
        boolean isSame = last.string("status", "").equals(condition.string("status"));
        Json since = isSame && last.get("lastTransitionTime") instanceof JsonString time ? time : now;
        return condition.with("lastHeartbeatTime", now).with("lastTransitionTime", since);
    }
}
