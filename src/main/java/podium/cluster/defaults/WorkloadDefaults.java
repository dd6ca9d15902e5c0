package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonObject;

/** Defaults of the kinds that keep pods running ({@code pkg/apis/apps/v1/defaults.go} of 1.36). */
final class WorkloadDefaults {

    private static final JsonObject DEPLOYMENT = JsonObject.builder()
            .put("replicas", 1)
            .put("revisionHistoryLimit", 10)
            .put("progressDeadlineSeconds", 600)
            .build();

    private static final JsonObject ROLLING_UPDATE = JsonObject.builder()
            .put("maxUnavailable", "25%")
            .put("maxSurge", "25%")
            .build();

    private WorkloadDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> simple = Defaults.missing(DEPLOYMENT);
        table.put(
                "api.apps.v1.DeploymentSpec",
                spec -> simple.apply(spec).change("strategy", WorkloadDefaults::strategy));
        table.put("api.apps.v1.ReplicaSetSpec", Defaults.missing(JsonObject.of("replicas", Json.of(1))));
    }

    private static JsonObject strategy(JsonObject strategy) {
        JsonObject result = strategy.has("type") ? strategy : strategy.with("type", "RollingUpdate");
        return result.string("type", "").equals("RollingUpdate")
                ? result.change("rollingUpdate", Defaults.missing(ROLLING_UPDATE))
                : result;
    }
}
