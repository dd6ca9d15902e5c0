package podium.sim.kubelet;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Conditions;

/**
 * The conditions of a pod that are its kubelet's own, in the kubelet's order, behind everybody else's (as Kubernetes 1.36:
 * {@code pkg/kubelet/status/generate.go}).
 */
final class PodConditions {

    private static final JsonObject.Shape PLAIN =
            JsonObject.Shape.of("type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime");
    private static final JsonObject.Shape REASONED = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason");
    private static final JsonObject.Shape EXPLAINED = JsonObject.Shape.of(
            "type", "observedGeneration", "status", "lastProbeTime", "lastTransitionTime", "reason", "message");

    private static final JsonString TRUE = Json.of("True");
    private static final JsonString FALSE = Json.of("False");
    private static final List<JsonString> OWN = List.of(
            Json.of("PodReadyToStartContainers"),
            Json.of("Initialized"),
            Json.of("Ready"),
            Json.of("ContainersReady"),
            Json.of("PodScheduled"));

    private final JsonArray before;
    private final Json generation;
    private final JsonString now;
    private final List<Json> all = new ArrayList<>();

    /** @param before the conditions as they are */
    PodConditions(JsonArray before, Json generation, JsonString now) {
        this.before = before;
        this.generation = generation;
        this.now = now;
        for (Json condition : before) {
            if (!OWN.contains(condition.asObject().get("type"))) {
                all.add(condition);
            }
        }
    }

    /**
     * Adds the next of the kubelet's own.
     *
     * @param reason empty for none
     * @param message empty for none
     */
    PodConditions add(String type, boolean isTrue, String reason, String message) {
        JsonString status = isTrue ? TRUE : FALSE;
        JsonString since = since(type, status);
        Json name = Json.of(type);
        if (reason.isEmpty()) {
            all.add(PLAIN.with(name, generation, status, JsonNull.NULL, since));
        } else if (message.isEmpty()) {
            all.add(REASONED.with(name, generation, status, JsonNull.NULL, since, Json.of(reason)));
        } else {
            all.add(EXPLAINED.with(name, generation, status, JsonNull.NULL, since, Json.of(reason), Json.of(message)));
        }
        return this;
    }

    private JsonString since(String type, JsonString status) {
        JsonObject known = Conditions.find(before, type);
        boolean isSame = known != null && status.equals(known.get("status"));
        return isSame && known.get("lastTransitionTime") instanceof JsonString since ? since : now;
    }

    JsonArray all() {
        return JsonArray.of(all);
    }
}
