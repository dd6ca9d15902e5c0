package podium.resource;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;

/**
 * What controllers and the API ask of a PodDisruptionBudget.
 *
 * @param selector of its pods; null selects none, an empty one all of its namespace
 * @param minAvailable pods that must stay, or null
 * @param maxUnavailable pods that may be missing, or null; counts before {@code minAvailable}
 * @param disruptionsAllowed of its status
 * @param disruptedPods of its status: pods that are about to go, by name, and when that was said
 */
public record BudgetReading(
        @Nullable LabelSelector selector,
        @Nullable Json minAvailable,
        @Nullable Json maxUnavailable,
        long disruptionsAllowed,
        JsonObject disruptedPods) {

    public static BudgetReading of(Resource budget) {
        return budget.reading(BudgetReading::read);
    }

    private static BudgetReading read(Resource budget) {
        JsonObject spec = budget.spec();
        return new BudgetReading(
                spec.has("selector") ? LabelSelector.of(spec.object("selector")) : null,
                spec.get("minAvailable"),
                spec.get("maxUnavailable"),
                budget.status().number("disruptionsAllowed", 0),
                budget.status().object("disruptedPods"));
    }

    /** Whether it holds for a pod of its namespace. */
    public boolean selects(Resource pod) {
        return selector != null && selector.matches(pod.labels());
    }
}
