package podium.cluster.admission;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * Selectors that take values from the pod's own labels ({@code matchLabelKeys}, {@code mismatchLabelKeys}): a new pod gets them
 * written out, so that its labels may change afterwards.
 */
final class LabelKeys {

    private static final String[] AFFINITIES = {"podAffinity", "podAntiAffinity"};
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final String CONSTRAINTS = "topologySpreadConstraints";

    private LabelKeys() {}

    /** A pod's spec; the same one when nothing was to be written out. */
    static JsonObject merged(JsonObject spec, JsonObject labels) {
        JsonObject result = spec;
        if (spec.has("affinity")) {
            JsonObject affinity = spec.object("affinity");
            for (String kind : AFFINITIES) {
                affinity = affinity.has(kind) ? affinity.with(kind, terms(affinity.object(kind), labels)) : affinity;
            }
            result = result.with("affinity", affinity);
        }
        return spec.has(CONSTRAINTS) ? result.with(CONSTRAINTS, each(spec.array(CONSTRAINTS), labels)) : result;
    }

    private static JsonObject terms(JsonObject affinity, JsonObject labels) {
        JsonObject result = affinity;
        if (affinity.has(REQUIRED)) {
            result = result.with(REQUIRED, each(affinity.array(REQUIRED), labels));
        }
        return affinity.has(PREFERRED)
                ? result.with(
                        PREFERRED,
                        affinity.array(PREFERRED)
                                .map(weighted ->
                                        weighted.asObject().change("podAffinityTerm", term -> term(term, labels))))
                : result;
    }

    private static JsonArray each(JsonArray terms, JsonObject labels) {
        return terms.map(term -> term(term.asObject(), labels));
    }

    private static JsonObject term(JsonObject term, JsonObject labels) {
        JsonArray same = requirements(term.array("matchLabelKeys"), "In", labels);
        JsonArray other = requirements(term.array("mismatchLabelKeys"), "NotIn", labels);
        if (!term.has("labelSelector") || (same.isEmpty() && other.isEmpty())) {
            return term;
        }
        return term.change("labelSelector", selector -> {
            JsonArray expressions = selector.array("matchExpressions");
            for (Json requirement : same) {
                expressions = expressions.plus(requirement);
            }
            for (Json requirement : other) {
                expressions = expressions.plus(requirement);
            }
            return selector.with("matchExpressions", expressions);
        });
    }

    private static JsonArray requirements(JsonArray keys, String operator, JsonObject labels) {
        JsonArray requirements = JsonArray.EMPTY;
        for (Json key : keys) {
            Json value = key instanceof JsonString name ? labels.get(name.value()) : null;
            if (value != null) {
                requirements = requirements.plus(JsonObject.builder()
                        .put("key", key)
                        .put("operator", operator)
                        .put("values", JsonArray.of(value))
                        .build());
            }
        }
        return requirements;
    }
}
