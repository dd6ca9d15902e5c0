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

    private final JsonArray before;
    private final Json generation;
    private final JsonString now;
    private final List<Json> own = new ArrayList<>(5);

    private PodConditions(JsonArray before, Json generation, JsonString now) {
        this.before = before;
        this.generation = generation;
        this.now = now;
    }

    /** @param now for those whose status changes */
    static JsonArray write(PodPlan plan, PodProgress progress, JsonString now) {
        JsonArray before = plan.pod().status().array("conditions");
        PodConditions conditions = new PodConditions(before, Json.of(plan.pod().generation()), now);
        conditions.add("PodReadyToStartContainers", progress.hasNetwork() && !progress.isTerminated(), "", "");
        conditions.addInitialized(progress);
        conditions.addReady(progress);
        conditions.add("PodScheduled", true, "", "");
        return conditions.all();
    }

    private void addInitialized(PodProgress progress) {
        if (progress.isInitialized()) {
            add("Initialized", true, progress.phase().equals("Succeeded") ? "PodCompleted" : "", "");
        } else {
            String message = "containers with incomplete status: " + goList(progress.incomplete());
            add("Initialized", false, "ContainersNotInitialized", message);
        }
    }

    private void addReady(PodProgress progress) {
        List<String> unready = progress.unready();
        String phase = progress.phase();
        if (phase.equals("Succeeded") || phase.equals("Failed")) {
            String reason = phase.equals("Succeeded") ? "PodCompleted" : "PodFailed";
            add("Ready", false, reason, "");
            add("ContainersReady", false, reason, "");
        } else if (!unready.isEmpty()) {
            String message = "containers with unready status: " + goList(unready);
            add("Ready", false, "ContainersNotReady", message);
            add("ContainersReady", false, "ContainersNotReady", message);
        } else {
            addReadyByGates(progress.plan().pod().spec().array("readinessGates"));
            add("ContainersReady", true, "", "");
        }
    }

    private void addReadyByGates(JsonArray gates) {
        List<String> closed = new ArrayList<>();
        for (Json gate : gates) {
            String type = gate.asObject().string("conditionType", "");
            JsonObject condition = Conditions.find(before, type);
            if (condition == null) {
                closed.add("corresponding condition of pod readiness gate \"" + type + "\" does not exist.");
            } else if (!TRUE.equals(condition.get("status"))) {
                closed.add("the status of pod readiness gate \"" + type + "\" is not \"True\", but "
                        + condition.string("status", ""));
            }
        }
        boolean isOpen = closed.isEmpty();
        add("Ready", isOpen, isOpen ? "" : "ReadinessGatesNotReady", String.join(", ", closed));
    }

    private static String goList(List<String> names) {
        return "[" + String.join(" ", names) + "]";
    }

    private void add(String type, boolean isTrue, String reason, String message) {
        JsonString status = isTrue ? TRUE : FALSE;
        JsonString since = since(type, status);
        Json name = Json.of(type);
        if (reason.isEmpty()) {
            own.add(PLAIN.with(name, generation, status, JsonNull.NULL, since));
        } else if (message.isEmpty()) {
            own.add(REASONED.with(name, generation, status, JsonNull.NULL, since, Json.of(reason)));
        } else {
            own.add(EXPLAINED.with(name, generation, status, JsonNull.NULL, since, Json.of(reason), Json.of(message)));
        }
    }

    private JsonString since(String type, JsonString status) {
        JsonObject known = Conditions.find(before, type);
        JsonObject last = known == null ? JsonObject.EMPTY : known;
        boolean isSame = status.equals(last.get("status"));
        return isSame && last.get("lastTransitionTime") instanceof JsonString since ? since : now;
    }

    private JsonArray all() {
        JsonArray mine = JsonArray.of(own);
        JsonArray foreign = before.filter(condition -> !isOwn(condition.asObject()));
        if (foreign.isEmpty()) {
            return mine;
        }
        if (before.filter(condition -> isOwn(condition.asObject())).equals(mine)) {
            return before; // where others put theirs is no reason to write
        }
        List<Json> all = new ArrayList<>(foreign.toList());
        all.addAll(own);
        return JsonArray.of(all);
    }

    private static boolean isOwn(JsonObject condition) {
        return switch (condition.string("type", "")) {
            case "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled" -> true;
            default -> false;
        };
    }
}
