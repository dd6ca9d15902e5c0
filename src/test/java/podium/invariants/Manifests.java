package podium.invariants;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;

/** Manifests for histories, small and whole. */
final class Manifests {

    private Manifests() {}

    static JsonObject namespace(Key key) {
        return of(key).with("spec", JsonObject.of("finalizers", JsonArray.of(Json.of("kubernetes"))));
    }

    static JsonObject deployment(Key key, int replicas, JsonObject strategy, int minReadySeconds) {
        JsonObject labels = JsonObject.of("app", Json.of(key.name()));
        JsonObject spec = JsonObject.builder()
                .put("replicas", replicas)
                .put("selector", JsonObject.of("matchLabels", labels))
                .put("template", template(labels, "app:v1", JsonObject.EMPTY))
                .put("strategy", strategy)
                .put("minReadySeconds", minReadySeconds)
                .put("revisionHistoryLimit", 10)
                .put("progressDeadlineSeconds", 600)
                .build();
        return of(key).with("spec", spec);
    }

    static JsonObject rolling(Json maxSurge, Json maxUnavailable) {
        return JsonObject.of(
                "type",
                Json.of("RollingUpdate"),
                "rollingUpdate",
                JsonObject.of("maxSurge", maxSurge, "maxUnavailable", maxUnavailable));
    }

    static JsonObject recreate() {
        return JsonObject.of("type", Json.of("Recreate"));
    }

    /** @param behaviour annotations that tell the kubelets how the containers behave */
    static JsonObject template(JsonObject labels, String image, JsonObject behaviour) {
        JsonObject requests = JsonObject.of("cpu", Json.of("100m"), "memory", Json.of("64Mi"));
        JsonObject container = JsonObject.builder()
                .put("name", "app")
                .put("image", image)
                .put("resources", JsonObject.of("requests", requests))
                .put("terminationMessagePath", "/dev/termination-log")
                .put("terminationMessagePolicy", "File")
                .put("imagePullPolicy", "IfNotPresent")
                .build();
        JsonObject spec = JsonObject.builder()
                .put("containers", JsonArray.of(container))
                .put("restartPolicy", "Always")
                .put("terminationGracePeriodSeconds", 30)
                .put("dnsPolicy", "ClusterFirst")
                .put("securityContext", JsonObject.EMPTY)
                .put("schedulerName", "default-scheduler")
                .build();
        JsonObject metadata = behaviour.isEmpty()
                ? JsonObject.of("labels", labels)
                : JsonObject.of("labels", labels, "annotations", behaviour);
        return JsonObject.of("metadata", metadata, "spec", spec);
    }

    private static JsonObject of(Key key) {
        Kind kind = key.kind();
        JsonObject.Builder metadata = JsonObject.builder().put("name", key.name());
        if (kind.namespaced()) {
            metadata.put("namespace", key.namespace());
        }
        return JsonObject.builder()
                .put("apiVersion", kind.apiVersion())
                .put("kind", kind.name())
                .put("metadata", metadata.build())
                .build();
    }
}
