package podium.cluster.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Labels of nodes that pods should not look for any more ({@code pkg/api/node/util.go} of 1.36). */
record NodeLabelWarnings(JsonObject spec, FieldPath path, List<String> warnings) {

    private static final Map<String, String> DEPRECATED = deprecated();

    private static Map<String, String> deprecated() {
        Map<String, String> table = new TreeMap<>();
        table.put("beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead");
        table.put("beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead");
        table.put(
                "failure-domain.beta.kubernetes.io/region",
                "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead");
        table.put(
                "failure-domain.beta.kubernetes.io/zone",
                "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead");
        table.put(
                "beta.kubernetes.io/instance-type",
                "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead");
        table.put("app.kubernetes.io/created-by", "deprecated since v1.9");
        table.put(
                "scheduler.alpha.kubernetes.io/preferAvoidPods",
                "deprecated since v1.22; use Taints and Tolerations instead");
        table.put("node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead");
        return table;
    }

    void add() {
        spec.object("nodeSelector").forEach((key, value) -> {
            String advice = DEPRECATED.get(key);
            if (advice != null) {
                warnings.add(path.child("nodeSelector").key(key) + ": " + advice);
            }
        });
        nodeAffinity(spec.object("affinity").object("nodeAffinity"));
        JsonArray constraints = spec.array("topologySpreadConstraints");
        FieldPath list = path.child("topologySpreadConstraints");
        for (int i = 0; i < constraints.size(); i++) {
            key(constraints.object(i).string("topologyKey"), list.index(i).child("topologyKey"));
            if (!constraints.object(i).has("labelSelector")) {
                warnings.add(
                        list.index(i).child("labelSelector") + ": a null labelSelector results in matching no pod");
            }
        }
    }

    private void key(@Nullable String key, FieldPath at) {
        String advice = key == null ? null : DEPRECATED.get(key);
        if (advice != null) {
            warnings.add(at + ": " + key + " is " + advice);
        }
    }

    private void nodeAffinity(JsonObject affinity) {
        FieldPath at = path.child("affinity").child("nodeAffinity");
        String required = "requiredDuringSchedulingIgnoredDuringExecution";
        JsonArray terms = affinity.object(required).array("nodeSelectorTerms");
        for (int i = 0; i < terms.size(); i++) {
            term(
                    terms.object(i),
                    false,
                    at.child(required).child("nodeSelectorTerms").index(i));
        }
        String preferred = "preferredDuringSchedulingIgnoredDuringExecution";
        JsonArray preferences = affinity.array(preferred);
        for (int i = 0; i < preferences.size(); i++) {
            term(
                    preferences.object(i).object("preference"),
                    true,
                    at.child(preferred).index(i).child("preference"));
        }
    }

    /** @param looksAtValues whether values that no label can have are odd here; elsewhere they are wrong */
    private void term(JsonObject term, boolean looksAtValues, FieldPath at) {
        JsonArray expressions = term.array("matchExpressions");
        for (int i = 0; i < expressions.size(); i++) {
            FieldPath expression = at.child("matchExpressions").index(i);
            key(expressions.object(i).string("key"), expression.child("key"));
            JsonArray values = looksAtValues ? expressions.object(i).array("values") : JsonArray.EMPTY;
            for (int j = 0; j < values.size(); j++) {
                value(values.get(j), expression.child("values").index(j));
            }
        }
    }

    private void value(Json value, FieldPath at) {
        String text = Check.text(value);
        Names.labelValue(text).forEach(fault -> warnings.add(at + ": " + text + " is invalid, " + fault));
    }
}
