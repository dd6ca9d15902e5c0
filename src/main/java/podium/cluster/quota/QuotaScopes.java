package podium.cluster.quota;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.FurtherKinds;
import podium.resource.Kind;
import podium.resource.QosClass;

/** Which objects a quota counts: all, or only the pods of its scopes. */
public final class QuotaScopes {

    private QuotaScopes() {}

    public static boolean matches(JsonObject quota, Kind kind, JsonObject tree) {
        JsonObject spec = quota.object("spec");
        JsonArray expressions = spec.object("scopeSelector").array("matchExpressions");
        if (spec.array("scopes").isEmpty() && expressions.isEmpty()) {
            return true;
        }
        for (Json scope : spec.array("scopes")) {
            String name = scope instanceof JsonString text ? text.value() : "";
            if (!holds(name, "Exists", List.of(), kind, tree.object("spec"))) {
                return false;
            }
        }
        for (Json item : expressions) {
            JsonObject expression = item.asObject();
            boolean holds = holds(
                    expression.string("scopeName", ""),
                    expression.string("operator", ""),
                    expression.array("values").toList(),
                    kind,
                    tree.object("spec"));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String scope, String operator, List<Json> values, Kind kind, JsonObject spec) {
        if (scope.equals("VolumeAttributesClass")) {
            return kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM)
                    && isAmong(spec.string("volumeAttributesClassName", ""), operator, values);
        }
        if (!kind.equals(Kind.POD)) {
            return false;
        }
        boolean isTerminating = spec.number("activeDeadlineSeconds", -1) >= 0;
        return switch (scope) {
            case "Terminating" -> isTerminating;
            case "NotTerminating" -> !isTerminating;
            case "BestEffort" -> QosClass.of(spec).equals("BestEffort");
            case "NotBestEffort" -> !QosClass.of(spec).equals("BestEffort");
            case "PriorityClass" -> isAmong(spec.string("priorityClassName", ""), operator, values);
            case "CrossNamespacePodAffinity" -> looksElsewhere(spec.object("affinity"));
            default -> false;
        };
    }

    private static boolean isAmong(String name, String operator, List<Json> values) {
        return switch (operator) {
            case "In" -> values.contains(Json.of(name));
            case "NotIn" -> !values.contains(Json.of(name));
            case "DoesNotExist" -> name.isEmpty();
            default -> !name.isEmpty();
        };
    }

    /** Whether pods of other namespaces decide where the pod goes. */
    private static boolean looksElsewhere(JsonObject affinity) {
        for (String kind : new String[] {"podAffinity", "podAntiAffinity"}) {
            JsonObject terms = affinity.object(kind);
            for (Json term : terms.array("requiredDuringSchedulingIgnoredDuringExecution")) {
                if (namesNamespaces(term.asObject())) {
                    return true;
                }
            }
            for (Json term : terms.array("preferredDuringSchedulingIgnoredDuringExecution")) {
                if (namesNamespaces(term.asObject().object("podAffinityTerm"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean namesNamespaces(JsonObject term) {
        return !term.array("namespaces").isEmpty() || term.has("namespaceSelector");
    }
}
