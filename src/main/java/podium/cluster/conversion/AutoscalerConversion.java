package podium.cluster.conversion;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonText;
import podium.resource.FurtherKinds;
import podium.resource.Kind;

/**
 * Autoscalers of version 1, which know no other measure than the CPU: what else there is stands in annotations
 * ({@code pkg/apis/autoscaling/v1/conversion.go} of 1.36).
 */
record AutoscalerConversion() implements Conversion {

    private static final String PREFIX = "autoscaling.alpha.kubernetes.io/";
    private static final String METRICS = PREFIX + "metrics";
    private static final String BEHAVIOR = PREFIX + "behavior";

    private static final String CPU_SHARE = "targetCPUUtilizationPercentage";
    private static final int CPU_SHARE_DEFAULT = 80;

    @Override
    public Kind asked() {
        return FurtherKinds.OLD_AUTOSCALER;
    }

    @Override
    public Kind stored() {
        return FurtherKinds.HORIZONTAL_POD_AUTOSCALER;
    }

    @Override
    public JsonObject toStored(JsonObject tree) {
        JsonObject annotations = tree.object("metadata").object("annotations");
        JsonArray others = parsed(annotations.string(METRICS, "")).asArray();
        Json behavior = parsed(annotations.string(BEHAVIOR, ""));
        JsonObject spec = tree.object("spec");
        boolean saysCpu = spec.has(CPU_SHARE);
        JsonArray metrics = saysCpu || others.isEmpty()
                ? JsonArray.of(cpu(spec.number(CPU_SHARE, CPU_SHARE_DEFAULT)))
                : JsonArray.EMPTY;
        for (Json other : others) {
            metrics = metrics.plus(other);
        }
        JsonObject converted = spec.without(CPU_SHARE).with("metrics", metrics);
        converted = behavior instanceof JsonObject ? converted.with("behavior", behavior) : converted;
        return typed(tree, stored())
                .with("spec", converted)
                .with("status", tree.object("status").without("currentCPUUtilizationPercentage"))
                .change(
                        "metadata",
                        metadata -> withAnnotations(
                                metadata, annotations.without(METRICS).without(BEHAVIOR)));
    }

    @Override
    public JsonObject fromStored(JsonObject tree) {
        JsonObject spec = tree.object("spec");
        JsonObject annotations = tree.object("metadata").object("annotations");
        JsonObject converted = spec.without("metrics").without("behavior");
        JsonArray others = JsonArray.EMPTY;
        for (Json metric : spec.array("metrics")) {
            long share = cpuShare(metric.asObject());
            if (share > 0 && !converted.has(CPU_SHARE)) {
                converted = converted.with(CPU_SHARE, share);
            } else {
                others = others.plus(metric);
            }
        }
        annotations = others.isEmpty() ? annotations : annotations.with(METRICS, JsonText.write(others));
        Json behavior = spec.get("behavior");
        annotations = behavior == null ? annotations : annotations.with(BEHAVIOR, JsonText.write(behavior));
        JsonObject shown = annotations;
        return typed(tree, asked())
                .with("spec", converted)
                .with("status", status(tree.object("status")))
                .change("metadata", metadata -> withAnnotations(metadata, shown));
    }

    /** What version 1 has: numbers, and when it was last scaled. */
    private static JsonObject status(JsonObject status) {
        JsonObject.Builder shown = JsonObject.builder();
        for (String field : new String[] {"observedGeneration", "lastScaleTime"}) {
            shown.putIfPresent(field, status.get(field));
        }
        return shown.put("currentReplicas", status.number("currentReplicas", 0))
                .put("desiredReplicas", status.number("desiredReplicas", 0))
                .build();
    }

    private static JsonObject typed(JsonObject tree, Kind kind) {
        return tree.with("kind", kind.name()).with("apiVersion", kind.apiVersion());
    }

    private static JsonObject withAnnotations(JsonObject metadata, JsonObject annotations) {
        return annotations.isEmpty() ? metadata.without("annotations") : metadata.with("annotations", annotations);
    }

    private static Json parsed(String text) {
        return JsonReader.read(text) instanceof JsonReader.Value value ? value.json() : JsonArray.EMPTY;
    }

    private static JsonObject cpu(long share) {
        JsonObject target = JsonObject.of("type", Json.of("Utilization"), "averageUtilization", Json.of(share));
        return JsonObject.of(
                "type", Json.of("Resource"), "resource", JsonObject.of("name", Json.of("cpu"), "target", target));
    }

    /** The share of the CPU that a metric aims at, or 0 when it measures something else. */
    private static long cpuShare(JsonObject metric) {
        JsonObject resource = metric.object("resource");
        boolean isCpu = metric.string("type", "").equals("Resource")
                && resource.string("name", "").equals("cpu");
        return isCpu ? resource.object("target").number("averageUtilization", 0) : 0;
    }
}
