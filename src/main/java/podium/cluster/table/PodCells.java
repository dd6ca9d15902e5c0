package podium.cluster.table;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Conditions;
import podium.resource.Resource;

/** Pods: what stands in the columns beside the summary of {@link PodSummary}. */
final class PodCells {

    static final Printer PRINTER = new Printer(
            List.of(
                    Column.NAME,
                    Column.text("Ready", "The aggregate readiness state of this pod for accepting traffic."),
                    Column.text("Status", "The aggregate status of the containers in this pod."),
                    Column.text(
                            "Restarts",
                            "The number of times the containers in this pod have been restarted and when the last container in this pod has restarted."),
                    Column.AGE,
                    Column.text("IP", "Address of the pod.")
                            .from("api.core.v1.PodStatus", "podIP")
                            .wide(),
                    Column.text("Node", "Node to which the pod is bound.")
                            .from("api.core.v1.PodSpec", "nodeName")
                            .wide(),
                    Column.text("Nominated Node", "Node on which room is being made for the pod.")
                            .from("api.core.v1.PodStatus", "nominatedNodeName")
                            .wide(),
                    Column.text("Readiness Gates", "How many of the pod's additional readiness conditions are true.")
                            .from("api.core.v1.PodSpec", "readinessGates")
                            .wide()),
            PodCells::cells,
            PodCells::conditions);

    private static final JsonArray SUCCEEDED = completed("Succeeded", "The pod has completed successfully.");
    private static final JsonArray FAILED = completed("Failed", "The pod failed.");

    private PodCells() {}

    private static JsonArray completed(String reason, String message) {
        return JsonArray.of(JsonObject.builder()
                .put("type", "Completed")
                .put("status", "True")
                .put("reason", reason)
                .put("message", message)
                .build());
    }

    private static JsonArray conditions(Resource pod) {
        return switch (pod.status().string("phase", "")) {
            case "Succeeded" -> SUCCEEDED;
            case "Failed" -> FAILED;
            default -> JsonArray.EMPTY;
        };
    }

    private static JsonArray cells(Resource pod, Ages ages) {
        PodSummary summary = PodSummary.of(pod);
        return Printer.row(
                Texts.name(pod),
                Json.of(summary.ready() + "/" + summary.containers()),
                Json.of(summary.reason()),
                Json.of(restarts(summary, ages)),
                ages.of(pod),
                ip(pod.status()),
                Texts.orNone(pod.spec(), "nodeName"),
                Texts.orNone(pod.status(), "nominatedNodeName"),
                readinessGates(pod));
    }

    private static String restarts(PodSummary summary, Ages ages) {
        return summary.restarts() == 0 || summary.lastRestartMs() < 0
                ? Long.toString(summary.restarts())
                : summary.restarts() + " (" + ages.since(summary.lastRestartMs()) + " ago)";
    }

    private static JsonString ip(JsonObject status) {
        JsonArray ips = status.array("podIPs");
        return ips.isEmpty() ? Json.of(Texts.NONE) : Texts.orNone(ips.object(0), "ip");
    }

    private static JsonString readinessGates(Resource pod) {
        JsonArray gates = pod.spec().array("readinessGates");
        if (gates.isEmpty()) {
            return Json.of(Texts.NONE);
        }
        JsonArray conditions = pod.status().array("conditions");
        int open = 0;
        for (Json gate : gates) {
            open += Conditions.isTrue(conditions, gate.asObject().string("conditionType", "")) ? 1 : 0;
        }
        return Json.of(open + "/" + gates.size());
    }
}
