package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** PodDisruptionBudgets ({@code pkg/apis/policy/validation} of 1.36). */
public final class DisruptionBudgetChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath STATUS = FieldPath.of("status");

    private static final List<String> EVICTION_POLICIES = List.of("AlwaysAllow", "IfHealthyBudget");

    private DisruptionBudgetChecks() {}

    public static void check(JsonObject budget, Causes causes) {
        JsonObject spec = budget.object("spec");
        if (spec.has("minAvailable") && spec.has("maxUnavailable")) {
            causes.invalid(SPEC, goNamed(spec), "minAvailable and maxUnavailable cannot be both set");
        }
        for (String field : new String[] {"minAvailable", "maxUnavailable"}) {
            WorkloadChecks.numberOrPercent(spec.get(field), SPEC.child(field), causes);
            WorkloadChecks.notMoreThanAll(spec.get(field), SPEC.child(field), causes);
        }
        Check.part(spec, "selector", SPEC, causes, SelectorChecks::check);
        Check.oneOf(spec, "unhealthyPodEvictionPolicy", SPEC, causes, EVICTION_POLICIES);
    }

    private static JsonObject goNamed(JsonObject spec) {
        JsonObject.Builder named = JsonObject.builder();
        for (String field : new String[] {"minAvailable", "selector", "maxUnavailable", "unhealthyPodEvictionPolicy"}) {
            Json value = spec.get(field);
            String name = Character.toUpperCase(field.charAt(0)) + field.substring(1);
            named.put(name, value == null ? JsonNull.NULL : value);
        }
        return named.build();
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        Check.notNegative(
                after.object("status"),
                STATUS,
                causes,
                "disruptionsAllowed",
                "currentHealthy",
                "desiredHealthy",
                "expectedPods");
    }
}
