package podium.http.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * The fields by which objects can be selected, kind by kind, as Kubernetes 1.36 registers them ({@code AddFieldLabelConversionFunc}).
 * Every kind has its name, and nearly every one its namespace.
 *
 * @param isWithoutNamespace whether the kind is one of those that do not know theirs
 */
record FieldLabels(List<FieldLabel> labels, UnaryOperator<String> refusal, boolean isWithoutNamespace) {

    private static final String UNSUPPORTED = "field label not supported: ";

    private static final FieldLabels COMMON = new FieldLabels(
            List.of(),
            label -> "\"" + label + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
            false);

    private static final Map<String, FieldLabels> BY_KIND = byKind();

    private static Map<String, FieldLabels> byKind() {
        Map<String, FieldLabels> table = new TreeMap<>();
        table.put(
                "v1 Pod",
                of(
                        FieldLabel.at("spec.nodeName"),
                        FieldLabel.at("spec.host", "spec.nodeName", ""),
                        FieldLabel.at("spec.restartPolicy"),
                        FieldLabel.at("spec.schedulerName"),
                        FieldLabel.at("spec.serviceAccountName"),
                        FieldLabel.at("spec.hostNetwork", "spec.hostNetwork", "false"),
                        FieldLabel.at("status.phase"),
                        FieldLabel.at("status.podIP"),
                        FieldLabel.at("status.podIPs", "status.podIP", ""),
                        FieldLabel.at("status.nominatedNodeName")));
        table.put("v1 Node", nowhere(FieldLabel.at("spec.unschedulable", "spec.unschedulable", "false")));
        table.put("v1 Namespace", nowhere(FieldLabel.at("status.phase")));
        table.put("v1 Secret", of(FieldLabel.at("type")));
        table.put("v1 Service", of(FieldLabel.at("spec.clusterIP"), FieldLabel.at("spec.type")));
        table.put("v1 ReplicationController", of(FieldLabel.at("status.replicas", "status.replicas", "0")));
        table.put("v1 Event", events("involvedObject", "reportingComponent"));
        table.put("events.k8s.io/v1 Event", events("regarding", "reportingController"));
        table.put(
                "batch/v1 Job",
                new FieldLabels(
                        List.of(FieldLabel.at("status.successful", "status.succeeded", "0")),
                        label -> "field label \"" + label + "\" not supported for batchv1.Job",
                        false));
        return table;
    }

    private static FieldLabels of(FieldLabel... labels) {
        return new FieldLabels(List.of(labels), label -> UNSUPPORTED + label, false);
    }

    private static FieldLabels nowhere(FieldLabel... labels) {
        return new FieldLabels(List.of(labels), label -> UNSUPPORTED + label, true);
    }

    private static FieldLabels events(String object, String reporter) {
        List<FieldLabel> labels = new ArrayList<>();
        for (String field : List.of("kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath")) {
            labels.add(FieldLabel.at(object + "." + field));
        }
        labels.add(FieldLabel.at("reason"));
        labels.add(FieldLabel.at(reporter));
        labels.add(new FieldLabel("source", FieldLabels::source));
        labels.add(FieldLabel.at("type"));
        return new FieldLabels(labels, label -> UNSUPPORTED + label, false);
    }

    private static String source(Resource event) {
        JsonObject tree = event.tree();
        String component = tree.object("source").string("component", "");
        return component.isEmpty() ? tree.string("reportingComponent", "") : component;
    }

    /** How a label of a kind's objects reads, or null when there is no such label. */
    static @Nullable FieldLabel find(Kind kind, String label) {
        if (label.equals("metadata.name")) {
            return new FieldLabel(label, resource -> resource.key().name());
        }
        if (label.equals("metadata.namespace") && !of(kind).isWithoutNamespace()) {
            return new FieldLabel(label, resource -> resource.key().namespace());
        }
        for (FieldLabel known : of(kind).labels) {
            if (known.name().equals(label)) {
                return known;
            }
        }
        return null;
    }

    static String refusal(Kind kind, String label) {
        return of(kind).refusal.apply(label);
    }

    private static FieldLabels of(Kind kind) {
        return BY_KIND.getOrDefault(kind.toString(), COMMON);
    }
}
