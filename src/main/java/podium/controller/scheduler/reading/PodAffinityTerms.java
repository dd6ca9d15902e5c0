package podium.controller.scheduler.reading;

import java.util.List;
import podium.base.JsonObject;

/** What a pod says about other pods near it: {@code spec.affinity.podAffinity} and {@code podAntiAffinity}. */
public record PodAffinityTerms(
        List<AffinityTerm> requiredAffinity,
        List<AffinityTerm> requiredAntiAffinity,
        List<AffinityTerm> preferredAffinity,
        List<AffinityTerm> preferredAntiAffinity) {

    private static final PodAffinityTerms NONE = new PodAffinityTerms(List.of(), List.of(), List.of(), List.of());

    static PodAffinityTerms of(JsonObject spec, String namespace, JsonObject podLabels) {
        JsonObject near = spec.object("affinity").object("podAffinity");
        JsonObject away = spec.object("affinity").object("podAntiAffinity");
        if (near.isEmpty() && away.isEmpty()) {
            return NONE;
        }
        return new PodAffinityTerms(
                AffinityTerm.required(near, namespace, podLabels),
                AffinityTerm.required(away, namespace, podLabels),
                AffinityTerm.preferred(near, namespace, podLabels),
                AffinityTerm.preferred(away, namespace, podLabels));
    }

    public boolean isEmpty() {
        return requiredAffinity.isEmpty()
                && requiredAntiAffinity.isEmpty()
                && preferredAffinity.isEmpty()
                && preferredAntiAffinity.isEmpty();
    }

    public boolean prefers() {
        return !preferredAffinity.isEmpty() || !preferredAntiAffinity.isEmpty();
    }
}
