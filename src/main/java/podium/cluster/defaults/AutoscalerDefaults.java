package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Defaults of autoscalers ({@code pkg/apis/autoscaling/v2/defaults.go} of 1.36). */
final class AutoscalerDefaults {

    private static final int CPU_PERCENT = 80;
    private static final int PERIOD_S = 15;

    private static final JsonObject CPU = JsonObject.of(
            "type",
            Json.of("Resource"),
            "resource",
            JsonObject.of(
                    "name",
                    Json.of("cpu"),
                    "target",
                    JsonObject.of("type", Json.of("Utilization"), "averageUtilization", Json.of(CPU_PERCENT))));

    private static final JsonObject UP = JsonObject.builder()
            .put("stabilizationWindowSeconds", 0)
            .put("selectPolicy", "Max")
            .put("policies", JsonArray.of(policy("Pods", 4), policy("Percent", 100)))
            .build();

    private static final JsonObject DOWN = JsonObject.builder()
            .put("selectPolicy", "Max")
            .put("policies", JsonArray.of(policy("Percent", 100)))
            .build();

    private AutoscalerDefaults() {}

    private static JsonObject policy(String type, int value) {
        return JsonObject.builder()
                .put("type", type)
                .put("value", value)
                .put("periodSeconds", PERIOD_S)
                .build();
    }

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.autoscaling.v2.HorizontalPodAutoscalerSpec", AutoscalerDefaults::spec);
        table.put(
                "api.autoscaling.v2.HorizontalPodAutoscalerBehavior",
                behavior ->
                        behavior.change("scaleUp", Defaults.missing(UP)).change("scaleDown", Defaults.missing(DOWN)));
        table.put(
                "api.autoscaling.v1.HorizontalPodAutoscalerSpec",
                Defaults.missing(JsonObject.of("minReplicas", Json.of(1))));
    }

    private static JsonObject spec(JsonObject spec) {
        JsonObject result = spec.has("minReplicas") ? spec : spec.with("minReplicas", 1);
        return spec.array("metrics").isEmpty() ? result.with("metrics", JsonArray.of(CPU)) : result;
    }
}
