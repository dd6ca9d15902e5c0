package podium.sim;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.fixture.Trees;
import podium.resource.Kind;

/** Nodes and pods as the recorder writes them in a case, made into those that the API server stored. */
final class CasePods {

    private CasePods() {}

    static JsonObject node(JsonObject node) {
        JsonObject allocatable = JsonObject.builder()
                .put("cpu", "4")
                .put("memory", "8Gi")
                .put("pods", "110")
                .put("ephemeral-storage", "100Gi")
                .build();
        allocatable = with(allocatable, node.object("allocatable"));
        JsonObject labels =
                with(JsonObject.of("kubernetes.io/hostname", Json.of(node.string("name", ""))), node.object("labels"));
        return Trees.of(Kind.NODE)
                .with("metadata", JsonObject.of("labels", labels))
                .with("spec", spec(node))
                .with("status", JsonObject.of("allocatable", allocatable, "images", node.array("images")));
    }

    private static JsonObject with(JsonObject object, JsonObject more) {
        JsonObject all = object;
        for (Map.Entry<String, Json> field : more) {
            all = all.with(field.getKey(), field.getValue());
        }
        return all;
    }

    private static JsonObject spec(JsonObject node) {
        JsonArray taints = node.array("taints");
        if (!node.isTrue("unschedulable")) {
            return JsonObject.of("taints", taints);
        }
        JsonObject cordoned =
                JsonObject.of("key", Json.of("node.kubernetes.io/unschedulable"), "effect", Json.of("NoSchedule"));
        return JsonObject.of("unschedulable", Json.of(true), "taints", taints.plus(cordoned));
    }

    static JsonObject bound(JsonObject pod, Map<String, Long> priorities) {
        JsonObject tree = pod(pod, priorities);
        return tree.change("spec", spec -> spec.with("nodeName", pod.string("node", "")));
    }

    static JsonObject pod(JsonObject pod, Map<String, Long> priorities) {
        JsonObject container = JsonObject.of("name", Json.of("app"), "image", Json.of(pod.string("image", "app:v1")));
        if (pod.has("resources")) {
            container = container.with("resources", pod.object("resources"));
        }
        container = with(container, pod.object("container"));
        JsonObject spec = JsonObject.builder()
                .put("terminationGracePeriodSeconds", 0)
                .put("containers", JsonArray.of(container))
                .build();
        spec = defaulted(with(spec, pod.object("spec")), priorities);
        return Trees.of(Kind.POD)
                .with("metadata", JsonObject.of("labels", pod.object("labels")))
                .with("spec", spec)
                .with("status", JsonObject.of("phase", Json.of("Pending")));
    }

    /** What admission and defaulting do that the scheduler sees: priorities, and requests where there are only limits. */
    private static JsonObject defaulted(JsonObject spec, Map<String, Long> priorities) {
        JsonObject defaulted = spec;
        Long priority = priorities.get(spec.string("priorityClassName", ""));
        if (priority != null) {
            defaulted = defaulted.with("priority", priority);
        }
        return defaulted.with(
                "containers",
                spec.array("containers").map(item -> item.asObject().change("resources", CasePods::requests)));
    }

    private static JsonObject requests(JsonObject resources) {
        JsonObject requests = with(resources.object("limits"), resources.object("requests"));
        return requests.isEmpty() ? resources : resources.with("requests", requests);
    }
}
