package podium.cluster.validation;

import java.util.List;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.validation.AutoscalerChecks.Groups;

/** By what an autoscaler measures ({@code pkg/apis/autoscaling/validation} of 1.36). */
final class MetricChecks {

    private static final List<String> TYPES = List.of("ContainerResource", "External", "Object", "Pods", "Resource");
    private static final List<String> TARGET_TYPES = List.of("Utilization", "Value", "AverageValue");

    /**
     * One kind of source.
     *
     * @param type as a metric says it
     * @param field of the metric that holds the source
     */
    private record Source(String type, String field, Check.Part check) {}

    /** In the order in which the server looks: only the first one that is there is looked at. */
    private static final List<Source> SOURCES = List.of(
            new Source("Object", "object", MetricChecks::object),
            new Source("External", "external", MetricChecks::external),
            new Source("Pods", "pods", MetricChecks::pods),
            new Source("Resource", "resource", MetricChecks::resource),
            new Source("ContainerResource", "containerResource", MetricChecks::containerResource));

    private MetricChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        Check.each(spec, "metrics", path, causes, MetricChecks::metric);
        boolean toNone = spec.get("minReplicas") instanceof JsonNumber least && least.longValue() == 0;
        boolean seesFromOutside = spec.array("metrics").toList().stream()
                .map(metric -> metric.asObject().string("type", ""))
                .anyMatch(type -> type.equals("Object") || type.equals("External"));
        if (toNone && !seesFromOutside) {
            causes.forbidden(
                    path.child("metrics"),
                    "must specify at least one Object or External metric to support scaling to zero replicas");
        }
    }

    private static void metric(JsonObject metric, FieldPath path, Causes causes) {
        String type = metric.string("type", "");
        if (type.isEmpty()) {
            causes.required(path.child("type"), "must specify a metric source type");
        }
        boolean isKnown = TYPES.contains(type);
        if (!isKnown) {
            causes.notSupported(path.child("type"), type, TYPES);
        }
        List<Source> present =
                SOURCES.stream().filter(source -> metric.has(source.field())).toList();
        if (!present.isEmpty()) {
            Source first = present.get(0);
            first.check().check(metric.object(first.field()), path.child(first.field()), causes);
        }
        SOURCES.stream()
                .filter(source -> source.type().equals(type) && !metric.has(source.field()))
                .forEach(source -> causes.required(
                        path.child(source.field()), "must populate information for the given metric source"));
        if (!isKnown) {
            causes.notSupported(path.child("type"), type, TYPES);
        }
        if (present.size() != 1) {
            present.stream()
                    .filter(source -> !source.type().equals(type))
                    .forEach(source ->
                            causes.forbidden(path.child(source.field()), "must populate the given metric source only"));
        }
    }

    private static void object(JsonObject source, FieldPath path, Causes causes) {
        AutoscalerChecks.target(
                source.object("describedObject"), Groups.OPTIONAL, path.child("describedObject"), causes);
        identifier(source.object("metric"), path.child("metric"), causes);
        JsonObject target = source.object("target");
        target(target, path.child("target"), causes);
        if (!target.has("value") && !target.has("averageValue")) {
            causes.required(
                    path.child("target").child("averageValue"), "must set either a target value or averageValue");
        }
    }

    private static void external(JsonObject source, FieldPath path, Causes causes) {
        identifier(source.object("metric"), path.child("metric"), causes);
        JsonObject target = source.object("target");
        target(target, path.child("target"), causes);
        boolean hasValue = target.has("value");
        boolean hasAverage = target.has("averageValue");
        if (!hasValue && !hasAverage) {
            causes.required(
                    path.child("target").child("averageValue"),
                    "must set either a target value for metric or a per-pod target");
        } else if (hasValue && hasAverage) {
            causes.forbidden(
                    path.child("target").child("value"),
                    "may not set both a target value for metric and a per-pod target");
        }
    }

    private static void pods(JsonObject source, FieldPath path, Causes causes) {
        identifier(source.object("metric"), path.child("metric"), causes);
        target(source.object("target"), path.child("target"), causes);
        if (!source.object("target").has("averageValue")) {
            causes.required(path.child("target").child("averageValue"), "must specify a positive target averageValue");
        }
    }

    private static void resource(JsonObject source, FieldPath path, Causes causes) {
        if (source.string("name", "").isEmpty()) {
            causes.required(path.child("name"), "must specify a resource name");
        }
        usage(source.object("target"), path.child("target"), causes);
    }

    private static void containerResource(JsonObject source, FieldPath path, Causes causes) {
        String name = source.string("name", "");
        if (name.isEmpty()) {
            causes.required(path.child("name"), "must specify a resource name");
        } else {
            ResourceChecks.name(name, path.child("name"), causes);
        }
        String container = source.string("container", "");
        if (container.isEmpty()) {
            causes.required(path.child("container"), "must specify a container");
        } else {
            Check.name(container, path.child("container"), causes, Names::label);
        }
        usage(source.object("target"), path.child("target"), causes);
    }

    private static void usage(JsonObject target, FieldPath path, Causes causes) {
        target(target, path, causes);
        boolean isShare = target.has("averageUtilization");
        boolean isAmount = target.has("averageValue");
        if (!isShare && !isAmount) {
            causes.required(
                    path.child("averageUtilization"), "must set either a target raw value or a target utilization");
        } else if (isShare && isAmount) {
            causes.forbidden(
                    path.child("averageValue"), "may not set both a target raw value and a target utilization");
        }
    }

    private static void target(JsonObject target, FieldPath path, Causes causes) {
        String type = target.string("type", "");
        if (type.isEmpty()) {
            causes.required(path.child("type"), "must specify a metric target type");
        }
        if (!TARGET_TYPES.contains(type)) {
            causes.invalid(path.child("type"), type, "must be either Utilization, Value, or AverageValue");
        }
        for (String field : new String[] {"value", "averageValue"}) {
            if (target.get(field) instanceof JsonString amount
                    && Check.amount(amount).signum() <= 0) {
                causes.invalid(path.child(field), amount.value(), "must be positive");
            }
        }
        if (target.get("averageUtilization") instanceof JsonNumber share && share.longValue() < 1) {
            causes.invalid(path.child("averageUtilization"), share, Check.NOT_ZERO);
        }
    }

    private static void identifier(JsonObject metric, FieldPath path, Causes causes) {
        String name = metric.string("name", "");
        if (name.isEmpty()) {
            causes.required(path.child("name"), "must specify a metric name");
        } else {
            Check.name(name, path.child("name"), causes, Names::pathSegment);
        }
    }
}
