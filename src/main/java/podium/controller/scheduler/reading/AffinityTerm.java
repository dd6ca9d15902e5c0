package podium.controller.scheduler.reading;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * A term of {@code podAffinity} or {@code podAntiAffinity}: near these pods or away from them.
 *
 * @param topologyKey the node label whose equal values mean "near"
 * @param weight of a preference; 0 for a requirement
 */
public record AffinityTerm(PodSelector pods, String topologyKey, int weight) {

    private static AffinityTerm of(JsonObject term, int weight, String namespace, JsonObject podLabels) {
        return new AffinityTerm(PodSelector.ofTerm(term, namespace, podLabels), term.string("topologyKey", ""), weight);
    }

    static List<AffinityTerm> required(JsonObject affinity, String namespace, JsonObject podLabels) {
        JsonArray terms = affinity.array("requiredDuringSchedulingIgnoredDuringExecution");
        List<AffinityTerm> list = new ArrayList<>(terms.size());
        for (Json term : terms) {
            list.add(of(term.asObject(), 0, namespace, podLabels));
        }
        return List.copyOf(list);
    }

    static List<AffinityTerm> preferred(JsonObject affinity, String namespace, JsonObject podLabels) {
        JsonArray terms = affinity.array("preferredDuringSchedulingIgnoredDuringExecution");
        List<AffinityTerm> list = new ArrayList<>(terms.size());
        for (Json item : terms) {
            JsonObject tree = item.asObject();
            list.add(of(tree.object("podAffinityTerm"), (int) tree.number("weight", 0), namespace, podLabels));
        }
        return List.copyOf(list);
    }
}
