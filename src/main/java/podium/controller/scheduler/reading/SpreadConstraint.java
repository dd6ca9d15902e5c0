package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/**
 * How evenly pods are to be spread over the values of a node label.
 *
 * @param selector the pods that count; null for none
 * @param minDomains how many values there should be at the least
 * @param honorsAffinity whether only nodes count which the pod's node selector and affinity allow
 * @param honorsTaints whether only nodes count whose taints the pod tolerates
 */
public record SpreadConstraint(
        int maxSkew,
        String topologyKey,
        @Nullable LabelSelector selector,
        int minDomains,
        boolean honorsAffinity,
        boolean honorsTaints) {

    /** A constraint with nothing said but these. */
    public static SpreadConstraint of(int maxSkew, String topologyKey, LabelSelector selector) {
        return new SpreadConstraint(maxSkew, topologyKey, selector, 1, true, false);
    }

    static List<SpreadConstraint> listOf(JsonObject spec, String whenUnsatisfiable, JsonObject podLabels) {
        List<SpreadConstraint> list = new ArrayList<>();
        for (Json item : spec.array("topologySpreadConstraints")) {
            if (whenUnsatisfiable.equals(item.asObject().string("whenUnsatisfiable"))) {
                list.add(read(item.asObject(), podLabels));
            }
        }
        return List.copyOf(list);
    }

    private static SpreadConstraint read(JsonObject tree, JsonObject podLabels) {
        return new SpreadConstraint(
                (int) tree.number("maxSkew", 1),
                tree.string("topologyKey", ""),
                PodSelector.labels(tree, podLabels),
                (int) tree.number("minDomains", 1),
                "Honor".equals(tree.string("nodeAffinityPolicy", "Honor")),
                "Honor".equals(tree.string("nodeTaintsPolicy", "Ignore")));
    }

    /** Whether a pod with these labels is one of those that count. */
    public boolean selects(JsonObject podLabels) {
        return selector != null && selector.matches(podLabels);
    }

    /** The pods to count: an empty selector counts none, as {@code countPodsMatchSelector} has it. */
    public PodSelector counted(String namespace) {
        return PodSelector.of(namespace, selector == null || selector.isEmpty() ? null : selector);
    }
}
