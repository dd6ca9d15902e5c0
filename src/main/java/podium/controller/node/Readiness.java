package podium.controller.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.controller.Effect.Report;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** The Ready condition of a node, and what is written when nothing is heard of it any more. */
final class Readiness {

    static final String TRUE = "True";
    static final String FALSE = "False";
    static final String UNKNOWN = "Unknown";

    /** What a kubelet reports; the network's condition is somebody else's. */
    private static final List<String> REPORTED = List.of("Ready", "MemoryPressure", "DiskPressure", "PIDPressure");

    private static final JsonObject.Shape CONDITION =
            JsonObject.Shape.of("type", "status", "lastHeartbeatTime", "lastTransitionTime", "reason", "message");

    private static final String REPORTER = "node-controller";

    private Readiness() {}

    /** The status of a node's Ready condition, or empty when it has never reported one. */
    static String of(@Nullable Resource node) {
        JsonObject ready = node == null ? null : Conditions.find(node.status().array("conditions"), "Ready");
        return ready == null ? "" : ready.string("status", UNKNOWN);
    }

    static boolean isReady(@Nullable Resource node) {
        return of(node).equals(TRUE);
    }

    /** The node's status with everything unknown that its kubelet used to report. */
    static JsonObject unknown(Resource node, long nowMs) {
        JsonArray conditions = node.status().array("conditions");
        for (String type : REPORTED) {
            JsonObject known = Conditions.find(conditions, type);
            if (known == null) {
                conditions = conditions.plus(neverReported(type, node, nowMs));
            } else if (!known.string("status", "").equals(UNKNOWN)) {
                conditions = Conditions.with(conditions, noLongerReported(known, nowMs));
            }
        }
        return node.status().with("conditions", conditions);
    }

    private static JsonObject neverReported(String type, Resource node, long nowMs) {
        return CONDITION.with(
                Json.of(type),
                Json.of(UNKNOWN),
                Timestamps.of(node.createdMs()),
                Timestamps.of(nowMs),
                Json.of("NodeStatusNeverUpdated"),
                Json.of("Kubelet never posted node status."));
    }

    private static JsonObject noLongerReported(JsonObject condition, long nowMs) {
        return condition
                .with("status", UNKNOWN)
                .with("lastTransitionTime", Timestamps.of(nowMs))
                .with("reason", "NodeStatusUnknown")
                .with("message", "Kubelet stopped posting node status.");
    }

    /** What takes a lost node's pods out of service: none of them counts as ready any more. */
    static List<Effect> podsNotReady(Iterable<Resource> pods, long nowMs) {
        List<Effect> effects = new ArrayList<>();
        for (Resource pod : pods) {
            if (PodReading.of(pod).isReady()) {
                effects.add(new Effect.UpdateStatus(pod.key(), notReady(pod.status(), nowMs)));
                effects.add(Report.of(REPORTER, pod.key(), "Warning", "NodeNotReady", "Node is not ready"));
            }
        }
        return effects;
    }

    private static JsonObject notReady(JsonObject status, long nowMs) {
        JsonArray conditions = status.array("conditions");
        JsonObject ready = Conditions.find(conditions, "Ready");
        JsonObject changed = (ready == null ? JsonObject.EMPTY : ready)
                .with("status", FALSE)
                .with("lastTransitionTime", Timestamps.of(nowMs));
        return status.with("conditions", Conditions.with(conditions, changed));
    }

    /** An event about a node. */
    static Report report(Key node, String reason, String message) {
        return Report.of(REPORTER, node, "Normal", reason, "Node " + node.name() + " " + message);
    }
}
