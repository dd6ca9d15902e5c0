package podium.cluster.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** ResourceQuotas ({@code pkg/apis/core/validation} of 1.36). */
public final class QuotaChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath SCOPES = SPEC.child("scopes");
    private static final FieldPath EXPRESSIONS = SPEC.child("scopeSelector").child("matchExpressions");

    private static final List<String> STORAGE =
            List.of("requests.storage", "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage");

    private static final List<String> OF_PODS =
            List.of("pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory");

    /** Which standard resources a scope may narrow. */
    private static final Map<String, List<String>> SCOPED = scoped();

    private static final List<List<String>> OPPOSITES =
            List.of(List.of("BestEffort", "NotBestEffort"), List.of("Terminating", "NotTerminating"));

    private static final String EXISTS_ONLY = "must be 'Exist' when scope is any of ResourceQuotaScopeTerminating,"
            + " ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or"
            + " ResourceQuotaScopeCrossNamespacePodAffinity";

    private QuotaChecks() {}

    private static Map<String, List<String>> scoped() {
        Map<String, List<String>> scoped = new LinkedHashMap<>();
        for (String scope : List.of(
                "Terminating", "NotTerminating", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity")) {
            scoped.put(scope, OF_PODS);
        }
        scoped.put("BestEffort", List.of("pods"));
        scoped.put("VolumeAttributesClass", List.of("persistentvolumeclaims", "requests.storage"));
        return scoped;
    }

    public static void check(JsonObject quota, Causes causes) {
        JsonObject spec = quota.object("spec");
        amounts(spec.object("hard"), SPEC.child("hard"), causes);
        scopes(spec, causes);
        if (spec.has("scopeSelector")) {
            selector(spec, causes);
        }
    }

    private static void amounts(JsonObject amounts, FieldPath path, Causes causes) {
        for (int i = 0; i < amounts.size(); i++) {
            String name = amounts.nameAt(i);
            FieldPath at = path.key(name);
            ResourceChecks.anyName(name, at, causes);
            if (name.indexOf('/') < 0 && !isStandard(name)) {
                causes.invalid(at, name, "must be a standard resource for quota");
            }
            Json value = amounts.valueAt(i);
            if (Check.amount(value).signum() < 0) {
                causes.invalid(at, value, Check.NOT_NEGATIVE);
            }
            boolean isWhole = Check.amount(value).stripTrailingZeros().scale() <= 0;
            if (!isWhole && (ResourceChecks.OBJECTS.contains(name) || ResourceChecks.isExtended(name))) {
                causes.invalid(at, value, "must be an integer");
            }
        }
    }

    private static boolean isStandard(String name) {
        return ResourceChecks.OBJECTS.contains(name)
                || OF_PODS.contains(name)
                || STORAGE.contains(name)
                || name.startsWith("hugepages-")
                || name.startsWith("requests.hugepages-");
    }

    private static void scopes(JsonObject spec, Causes causes) {
        List<String> scopes = MetaChecks.strings(spec.array("scopes"));
        for (String scope : scopes) {
            if (!SCOPED.containsKey(scope)) {
                causes.invalid(SCOPES, saidScopes(spec), "unsupported scope");
            }
            misapplied(spec, scope, SCOPES, saidScopes(spec), causes);
        }
        opposites(new LinkedHashSet<>(scopes), SCOPES, saidScopes(spec), causes);
    }

    private static Json saidScopes(JsonObject spec) {
        Json scopes = spec.get("scopes");
        return scopes == null ? JsonNull.NULL : scopes;
    }

    private static void misapplied(JsonObject spec, String scope, FieldPath path, Json said, Causes causes) {
        JsonObject hard = spec.object("hard");
        List<String> scoped = SCOPED.get(scope);
        for (int i = 0; i < hard.size(); i++) {
            if (scoped != null && isStandard(hard.nameAt(i)) && !scoped.contains(hard.nameAt(i))) {
                causes.invalid(path, said, "unsupported scope applied to resource");
            }
        }
    }

    private static void opposites(Set<String> scopes, FieldPath path, Json said, Causes causes) {
        for (List<String> pair : OPPOSITES) {
            if (scopes.containsAll(pair)) {
                causes.invalid(path, said, "conflicting scopes");
            }
        }
    }

    private static void selector(JsonObject spec, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        JsonObject selector = spec.object("scopeSelector");
        for (Json item : selector.array("matchExpressions")) {
            JsonObject expression = item.asObject();
            String scope = expression.string("scopeName", "");
            seen.add(scope);
            if (!SCOPED.containsKey(scope)) {
                causes.invalid(EXPRESSIONS.child("scopeName"), scope, "unsupported scope");
            }
            misapplied(spec, scope, EXPRESSIONS, goNamed(selector), causes);
            operator(expression, scope, causes);
        }
        opposites(seen, EXPRESSIONS, saidScopes(spec), causes);
    }

    private static JsonObject goNamed(JsonObject selector) {
        JsonArray expressions = selector.array("matchExpressions").map(item -> {
            JsonObject expression = item.asObject();
            Json values = expression.get("values");
            return JsonObject.builder()
                    .put("ScopeName", expression.string("scopeName", ""))
                    .put("Operator", expression.string("operator", ""))
                    .put("Values", values == null ? JsonNull.NULL : values)
                    .build();
        });
        return JsonObject.of("MatchExpressions", expressions);
    }

    private static void operator(JsonObject expression, String scope, Causes causes) {
        String operator = expression.string("operator", "");
        boolean hasNoValues = !scope.equals("PriorityClass") && !scope.equals("VolumeAttributesClass");
        if (SCOPED.containsKey(scope) && hasNoValues && !operator.equals("Exists")) {
            causes.invalid(EXPRESSIONS.child("operator"), operator, EXISTS_ONLY);
        }
        JsonArray values = expression.array("values");
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    causes.required(
                            EXPRESSIONS.child("values"),
                            "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    causes.invalid(
                            EXPRESSIONS.child("values"),
                            values,
                            "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                }
            }
            default -> causes.invalid(EXPRESSIONS.child("operator"), operator, "not a valid selector operator");
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject spec = after.object("spec");
        Set<String> was =
                new LinkedHashSet<>(MetaChecks.strings(before.object("spec").array("scopes")));
        if (!was.equals(new LinkedHashSet<>(MetaChecks.strings(spec.array("scopes"))))) {
            causes.invalid(SCOPES, saidScopes(spec), Check.IMMUTABLE);
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        for (String field : new String[] {"hard", "used"}) {
            amounts(after.object("status").object(field), FieldPath.of("status").child(field), causes);
        }
    }
}
