package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Which taints of nodes a pod bears. */
final class TolerationChecks {

    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");
    private static final List<String> OPERATORS = List.of("Equal", "Exists");

    private TolerationChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        Check.each(spec, "tolerations", path, causes, TolerationChecks::toleration);
    }

    private static void toleration(JsonObject toleration, FieldPath path, Causes causes) {
        String key = toleration.string("key", "");
        String operator = toleration.string("operator", "");
        String effect = toleration.string("effect", "");
        if (!key.isEmpty()) {
            Check.name(key, path.child("key"), causes, Names::qualified);
        } else if (!operator.equals("Exists")) {
            causes.invalid(
                    path.child("operator"),
                    operator,
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }
        if (toleration.has("tolerationSeconds") && !effect.equals("NoExecute")) {
            causes.invalid(path.child("effect"), effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        value(toleration.string("value", ""), operator, path.child("operator"), causes);
        if (!effect.isEmpty() && !EFFECTS.contains(effect)) {
            causes.notSupported(path.child("effect"), effect, EFFECTS);
        }
    }

    private static void value(String value, String operator, FieldPath path, Causes causes) {
        switch (operator) {
            case "", "Equal" -> {
                List<String> faults = Names.labelValue(value);
                if (!faults.isEmpty()) {
                    causes.invalid(path, value, String.join(";", faults));
                }
            }
            case "Exists" -> {
                if (!value.isEmpty()) {
                    causes.invalid(path, value, "value must be empty when `operator` is 'Exists'");
                }
            }
            default -> causes.notSupported(path, operator, OPERATORS);
        }
    }

    /** Tolerations may be added, and their seconds may change. */
    static void onlyAdded(JsonArray before, JsonArray after, FieldPath path, Causes causes) {
        JsonArray now = after.map(TolerationChecks::withoutSeconds);
        for (Json toleration : before) {
            if (!now.toList().contains(withoutSeconds(toleration))) {
                causes.forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
                return;
            }
        }
        for (int i = 0; i < after.size(); i++) {
            toleration(after.object(i), path.index(i), causes);
        }
    }

    private static Json withoutSeconds(Json toleration) {
        return toleration.asObject().without("tolerationSeconds");
    }
}
