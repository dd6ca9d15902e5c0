package podium.cluster.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** Autoscalers, in both versions of their API. */
final class AutoscalerCells {

    static final Printer PRINTER = Printer.of(
            AutoscalerCells::cells,
            Column.NAME,
            Column.text("Reference", "What is scaled.")
                    .from("api.autoscaling.v2.HorizontalPodAutoscalerSpec", "scaleTargetRef"),
            Column.text("Targets", "What is measured, and what it should be.")
                    .from("api.autoscaling.v2.HorizontalPodAutoscalerSpec", "metrics"),
            Column.text("MinPods", "The least number of pods.")
                    .from("api.autoscaling.v2.HorizontalPodAutoscalerSpec", "minReplicas"),
            Column.text("MaxPods", "The greatest number of pods.")
                    .from("api.autoscaling.v2.HorizontalPodAutoscalerSpec", "maxReplicas"),
            Column.text("Replicas", "How many pods there are.")
                    .from("api.autoscaling.v2.HorizontalPodAutoscalerStatus", "currentReplicas"),
            Column.AGE);

    private static final int METRICS_SHOWN_MAX = 2;
    private static final String UNKNOWN = "<unknown>";

    /** Where each type of metric stands in its spec and its status. */
    private static final Map<String, String> FIELD_BY_TYPE = fieldByType();

    private AutoscalerCells() {}

    private static Map<String, String> fieldByType() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("External", "external");
        fields.put("Pods", "pods");
        fields.put("Object", "object");
        fields.put("Resource", "resource");
        fields.put("ContainerResource", "containerResource");
        return fields;
    }

    private static JsonArray cells(Resource autoscaler, Ages ages) {
        JsonObject spec = autoscaler.spec();
        JsonObject target = spec.object("scaleTargetRef");
        return Printer.row(
                Texts.name(autoscaler),
                Json.of(target.string("kind", "") + "/" + target.string("name", "")),
                Json.of(targets(autoscaler)),
                Json.of(Texts.plain(spec.get("minReplicas"), Texts.UNSET)),
                Texts.number(spec, "maxReplicas"),
                Texts.number(autoscaler.status(), "currentReplicas"),
                ages.of(autoscaler));
    }

    private static String targets(Resource autoscaler) {
        JsonObject spec = autoscaler.spec();
        if (spec.has("targetCPUUtilizationPercentage")) { // autoscaling/v1 knows this metric only
            Json current = autoscaler.status().get("currentCPUUtilizationPercentage");
            return utilization("cpu", current, spec.get("targetCPUUtilizationPercentage"));
        }
        JsonArray specs = spec.array("metrics");
        JsonArray statuses = autoscaler.status().array("currentMetrics");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            texts.add(metric(specs.object(i), i < statuses.size() ? statuses.object(i) : JsonObject.EMPTY));
        }
        return texts.isEmpty() ? Texts.NONE : Texts.few(texts, METRICS_SHOWN_MAX, ", ");
    }

    private static String metric(JsonObject spec, JsonObject status) {
        String field = FIELD_BY_TYPE.get(spec.string("type", ""));
        if (field == null) {
            return "<unknown type>";
        }
        JsonObject wanted = spec.object(field);
        JsonObject target = wanted.object("target");
        JsonObject current = status.object(field).object("current");
        return switch (field) {
            case "resource", "containerResource" -> resource(wanted.string("name", ""), current, target);
            case "pods" -> value(current, target, "averageValue");
            default ->
                target.has("averageValue")
                        ? value(current, target, "averageValue") + " (avg)"
                        : value(current, target, "value");
        };
    }

    private static String value(JsonObject current, JsonObject target, String field) {
        return Texts.plain(current.get(field), UNKNOWN) + "/" + Texts.plain(target.get(field), "0");
    }

    private static String resource(String name, JsonObject current, JsonObject target) {
        return target.has("averageValue")
                ? name + ": " + value(current, target, "averageValue")
                : utilization(name, current.get("averageUtilization"), target.get("averageUtilization"));
    }

    private static String utilization(String name, @Nullable Json current, @Nullable Json target) {
        return name + ": " + percent(current, UNKNOWN) + "/" + percent(target, "<auto>");
    }

    private static String percent(@Nullable Json value, String otherwise) {
        return value == null ? otherwise : Texts.plain(value, "") + "%";
    }
}
