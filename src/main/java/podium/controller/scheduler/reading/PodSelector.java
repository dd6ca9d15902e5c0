package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.LabelSelector;

/**
 * Which pods a term is about.
 *
 * @param namespaces in which they live
 * @param namespaceSelector selects more namespaces by their labels; null for none
 * @param labels select the pods; null selects none
 */
public record PodSelector(
        List<String> namespaces,
        @Nullable LabelSelector namespaceSelector,
        @Nullable LabelSelector labels) {

    public PodSelector {
        namespaces = List.copyOf(namespaces);
    }

    /** The pods of one namespace with these labels. */
    public static PodSelector of(String namespace, @Nullable LabelSelector labels) {
        return new PodSelector(List.of(namespace), null, labels);
    }

    /** Of a {@code PodAffinityTerm} of a pod with these labels; without namespaces it means the pod's own. */
    static PodSelector ofTerm(JsonObject term, String namespace, JsonObject podLabels) {
        List<String> namespaces = new ArrayList<>();
        for (Json item : term.array("namespaces")) {
            if (item instanceof JsonString text) {
                namespaces.add(text.value());
            }
        }
        boolean selectsNamespaces = term.get("namespaceSelector") instanceof JsonObject;
        if (namespaces.isEmpty() && !selectsNamespaces) {
            namespaces.add(namespace);
        }
        return new PodSelector(
                namespaces,
                selectsNamespaces ? LabelSelector.of(term.object("namespaceSelector")) : null,
                labels(term, podLabels));
    }

    /** The label selector of a term, narrowed by the pod's own values of the keys that the term names. */
    static @Nullable LabelSelector labels(JsonObject term, JsonObject podLabels) {
        if (!(term.get("labelSelector") instanceof JsonObject tree)) {
            return null;
        }
        LabelSelector selector = LabelSelector.of(tree);
        selector = narrowed(selector, term.array("matchLabelKeys"), "In", podLabels);
        return narrowed(selector, term.array("mismatchLabelKeys"), "NotIn", podLabels);
    }

    private static LabelSelector narrowed(
            LabelSelector selector, JsonArray keys, String operator, JsonObject podLabels) {
        LabelSelector narrowed = selector;
        for (Json key : keys) {
            Json value = key instanceof JsonString text ? podLabels.get(text.value()) : null;
            if (value != null) {
                JsonObject requirement = JsonObject.builder()
                        .put("key", key)
                        .put("operator", operator)
                        .put("values", JsonArray.of(value))
                        .build();
                narrowed = new LabelSelector(
                        narrowed.matchLabels(), narrowed.matchExpressions().plus(requirement));
            }
        }
        return narrowed;
    }

    /** Whether it selects a pod with these labels in a namespace with those. */
    public boolean matches(String namespace, JsonObject namespaceLabels, JsonObject podLabels) {
        return labels != null
                && (namespaces.contains(namespace)
                        || (namespaceSelector != null && namespaceSelector.matches(namespaceLabels)))
                && labels.matches(podLabels);
    }

    /** The one namespace in which it selects, or null when there may be several. */
    public @Nullable String onlyNamespace() {
        return namespaceSelector == null && namespaces.size() == 1 ? namespaces.get(0) : null;
    }
}
