package podium.cluster.validation;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** While a pod waits at a gate, it may ask for more of its node, not for less ({@code ValidatePodUpdate} of 1.36). */
final class GatedPodChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TERMS = SPEC.child("affinity")
            .child("nodeAffinity")
            .child("requiredDuringSchedulingIgnoredDuringExecution")
            .child("nodeSelectorTerms");

    private GatedPodChecks() {}

    /** The spec that is wanted, as if what may change had not. */
    static JsonObject masked(JsonObject was, JsonObject is, Causes causes) {
        selector(was.object("nodeSelector"), is.object("nodeSelector"), causes);
        JsonObject masked = PodUpdateChecks.withFieldOf(was, is, "nodeSelector");
        terms(terms(was), terms(is), causes);
        return withNodeAffinityOf(was, masked);
    }

    private static void selector(JsonObject was, JsonObject is, Causes causes) {
        for (int i = 0; i < was.size(); i++) {
            if (!was.valueAt(i).equals(is.get(was.nameAt(i)))) {
                causes.invalid(
                        SPEC.child("nodeSelector"),
                        is.isEmpty() ? JsonNull.NULL : is,
                        "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
                return;
            }
        }
    }

    private static JsonArray terms(JsonObject spec) {
        return spec.object("affinity")
                .object("nodeAffinity")
                .object("requiredDuringSchedulingIgnoredDuringExecution")
                .array("nodeSelectorTerms");
    }

    private static void terms(JsonArray was, JsonArray is, Causes causes) {
        if (!was.isEmpty() && was.size() != is.size()) {
            causes.invalid(
                    TERMS,
                    is.isEmpty() ? JsonNull.NULL : is.map(GatedPodChecks::echo),
                    "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            if (!onlyAdds(was.object(i), is.object(i))) {
                causes.invalid(
                        TERMS.index(i), echo(is.object(i)), "only additions are allowed (no mutations or deletions)");
            }
        }
    }

    private static boolean onlyAdds(JsonObject was, JsonObject is) {
        boolean wasEmpty = was.array("matchExpressions").isEmpty()
                && was.array("matchFields").isEmpty();
        boolean isEmpty = is.array("matchExpressions").isEmpty()
                && is.array("matchFields").isEmpty();
        return (!wasEmpty || isEmpty)
                && begins(is.array("matchExpressions"), was.array("matchExpressions"))
                && begins(is.array("matchFields"), was.array("matchFields"));
    }

    private static boolean begins(JsonArray list, JsonArray beginning) {
        return list.size() >= beginning.size()
                && list.toList().subList(0, beginning.size()).equals(beginning.toList());
    }

    private static Json echo(Json term) {
        JsonObject named = term.asObject();
        for (String list : new String[] {"matchExpressions", "matchFields"}) {
            if (named.has(list)) {
                named = named.with(
                        list, named.array(list).map(item -> Echo.of(item.asObject(), "Key", "Operator", "Values")));
            }
        }
        return Echo.of(named, "MatchExpressions", "MatchFields");
    }

    private static JsonObject withNodeAffinityOf(JsonObject was, JsonObject is) {
        Json affinity = was.object("affinity").get("nodeAffinity");
        JsonObject others = is.object("affinity").without("nodeAffinity");
        if (affinity != null) {
            return is.with("affinity", others.with("nodeAffinity", affinity));
        }
        boolean isGone = others.isEmpty() && !was.has("affinity");
        return isGone || !is.has("affinity") ? is.without("affinity") : is.with("affinity", others);
    }
}
