package podium.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.PodReading;
import podium.resource.Resource;

/** Objects as the recordings describe them. */
final class Seen {

    private static final String[] COUNTS = {
        "observedGeneration",
        "replicas",
        "updatedReplicas",
        "readyReplicas",
        "availableReplicas",
        "unavailableReplicas",
        "terminatingReplicas"
    };

    private Seen() {}

    static JsonObject node(Resource node) {
        List<Json> taints = new ArrayList<>();
        for (Json taint : node.spec().array("taints")) {
            taints.add(JsonArray.of(text(taint, "key"), text(taint, "effect")));
        }
        return JsonObject.of(
                "conditions", conditions(node, "reason", "message", "Ready"), "taints", JsonArray.of(taints));
    }

    static JsonObject pod(Resource pod, Roles roles) {
        PodReading reading = PodReading.of(pod);
        return withoutKubeletsWords(JsonObject.builder()
                .put("node", roles.ofNode(reading.nodeName()))
                .put("phase", reading.phase())
                .put("reason", text(pod.status(), "reason"))
                .put("terminating", reading.isDeleting())
                .put("conditions", conditions(pod, "reason", "message", "Ready", "DisruptionTarget"))
                .build());
    }

    /**
     * A pod without what its kubelet says of its readiness while it starts it or ends it: the recorder's kubelets said
     * nothing then.
     */
    static JsonObject withoutKubeletsWords(JsonObject pod) {
        boolean isBetween = pod.isTrue("terminating") || "Pending".equals(pod.string("phase"));
        return isBetween ? pod.change("conditions", conditions -> conditions.without("Ready")) : pod;
    }

    static JsonObject deployment(Resource deployment) {
        JsonObject.Builder seen = JsonObject.builder();
        for (String count : COUNTS) {
            seen.putIfPresent(count, deployment.status().get(count));
        }
        return seen.put("conditions", conditions(deployment, "reason", "", "Progressing", "Available"))
                .build();
    }

    static JsonArray event(Resource event) {
        JsonObject about = event.tree().object("involvedObject");
        boolean isReplicaSet = "ReplicaSet".equals(about.string("kind"));
        return JsonArray.of(
                text(about, "kind"),
                isReplicaSet ? Json.of("<rs web>") : text(about, "name"),
                text(event.tree(), "type"),
                text(event.tree(), "reason"),
                text(event.tree(), "message"));
    }

    private static JsonObject conditions(Resource object, String reason, String message, String... types) {
        JsonObject.Builder seen = JsonObject.builder();
        for (String type : types) {
            JsonObject condition = Conditions.find(object.status().array("conditions"), type);
            if (condition != null) {
                JsonArray said = JsonArray.of(text(condition, "status"), text(condition, reason));
                seen.put(type, message.isEmpty() ? said : said.plus(text(condition, message)));
            }
        }
        return seen.build();
    }

    private static Json text(Json object, String name) {
        Json value = object.asObject().get(name);
        return value == null ? JsonNull.NULL : value;
    }

    /** The same with the fields of all objects in the order of their names. */
    static Json sorted(Json value) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, Json> fields = new TreeMap<>();
        object.forEach((name, field) -> fields.put(name, sorted(field)));
        JsonObject.Builder builder = JsonObject.builder();
        fields.forEach(builder::put);
        return builder.build();
    }
}
