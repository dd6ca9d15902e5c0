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

    private static final JsonObject STATEFUL_SET = JsonObject.builder()
            .put("replicas", 1)
            .put("podManagementPolicy", "OrderedReady")
            .put("revisionHistoryLimit", 10)
            .build();

    private static final JsonObject CLAIMS_STAY =
            JsonObject.of("whenDeleted", Json.of("Retain"), "whenScaled", Json.of("Retain"));

    private static final JsonObject DAEMON_ROLLING_UPDATE =
            JsonObject.of("maxUnavailable", Json.of(1), "maxSurge", Json.of(0));

    private static final String TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";

    private static final JsonObject REPLICAS = JsonObject.of("replicas", Json.of(1));

    private WorkloadDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        UnaryOperator<JsonObject> simple = Defaults.missing(DEPLOYMENT);
        table.put(
                "api.apps.v1.DeploymentSpec",
                spec -> simple.apply(spec).change("strategy", WorkloadDefaults::strategy));
        table.put("api.apps.v1.ReplicaSetSpec", Defaults.missing(REPLICAS));
        table.put("api.apps.v1.StatefulSetSpec", WorkloadDefaults::statefulSet);
        table.put("api.apps.v1.DaemonSetSpec", WorkloadDefaults::daemonSet);
        table.put("api.apps.v1.DaemonSet", WorkloadDefaults::uncounted);
        table.put("api.core.v1.ReplicationController", WorkloadDefaults::replicationController);
    }

    private static JsonObject strategy(JsonObject strategy) {
        JsonObject result = strategy.has("type") ? strategy : strategy.with("type", "RollingUpdate");
        return result.string("type", "").equals("RollingUpdate")
                ? result.change("rollingUpdate", Defaults.missing(ROLLING_UPDATE))
                : result;
    }

    private static JsonObject statefulSet(JsonObject spec) {
        return Defaults.missing(STATEFUL_SET)
                .apply(spec)
                .change("updateStrategy", WorkloadDefaults::ordinalStrategy)
                .change("persistentVolumeClaimRetentionPolicy", Defaults.missing(CLAIMS_STAY));
    }

    /** Where the strategy is named, how it rolls stays unsaid. */
    private static JsonObject ordinalStrategy(JsonObject strategy) {
        JsonObject result = strategy.has("type")
                ? strategy
                : strategy.with("type", "RollingUpdate").change("rollingUpdate", rolling -> rolling);
        boolean rolls = result.string("type", "").equals("RollingUpdate") && result.has("rollingUpdate");
        return rolls
                ? result.change("rollingUpdate", Defaults.missing(JsonObject.of("partition", Json.of(0))))
                : result;
    }

    private static JsonObject daemonSet(JsonObject spec) {
        JsonObject result = spec.has("revisionHistoryLimit") ? spec : spec.with("revisionHistoryLimit", 10);
        return result.change("updateStrategy", strategy -> {
            JsonObject named = strategy.has("type") ? strategy : strategy.with("type", "RollingUpdate");
            return named.string("type", "").equals("RollingUpdate")
                    ? named.change("rollingUpdate", Defaults.missing(DAEMON_ROLLING_UPDATE))
                    : named;
        });
    }

    /** How often the template has changed is an annotation since it is no field any more. */
    private static JsonObject uncounted(JsonObject daemonSet) {
        boolean isCounted = daemonSet.object("metadata").object("annotations").has(TEMPLATE_GENERATION);
        return isCounted
                ? daemonSet
                : daemonSet.change(
                        "metadata",
                        metadata -> metadata.change(
                                "annotations", annotations -> annotations.with(TEMPLATE_GENERATION, "0")));
    }

    /** One that selects nothing selects the pods that it makes. */
    private static JsonObject replicationController(JsonObject controller) {
        JsonObject labels =
                controller.object("spec").object("template").object("metadata").object("labels");
        JsonObject result = controller.change("spec", spec -> {
            JsonObject counted = Defaults.missing(REPLICAS).apply(spec);
            boolean selects = !spec.object("selector").isEmpty() || labels.isEmpty();
            return selects ? counted : counted.with("selector", labels);
        });
        return Defaults.labelled(result, labels);
    }
}
