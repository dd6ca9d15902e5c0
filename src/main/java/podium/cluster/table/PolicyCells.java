package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** What bounds others: how many pods may go at once, and how much a namespace may use. */
final class PolicyCells {

    private static final String LIMITS = "limits.";

    private PolicyCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "poddisruptionbudgets.policy",
                Printer.of(
                        PolicyCells::disruptionBudget,
                        Column.NAME,
                        Column.text("Min Available", "The minimum number of pods that must be available."),
                        Column.text("Max Unavailable", "The maximum number of pods that may be unavailable."),
                        Column.integer(
                                "Allowed Disruptions", "Calculated number of pods that may be disrupted at this time."),
                        Column.AGE));
        printers.put(
                "resourcequotas",
                Printer.of(
                        PolicyCells::resourceQuota,
                        Column.NAME,
                        Column.text("Request", "How much is used of what may be requested."),
                        Column.text("Limit", "How much is used of what limits may add up to."),
                        Column.AGE));
    }

    private static JsonArray disruptionBudget(Resource budget, Ages ages) {
        return Printer.row(
                Texts.name(budget),
                Json.of(Texts.plain(budget.spec().get("minAvailable"), "N/A")),
                Json.of(Texts.plain(budget.spec().get("maxUnavailable"), "N/A")),
                Texts.number(budget.status(), "disruptionsAllowed"),
                ages.of(budget));
    }

    private static JsonArray resourceQuota(Resource quota, Ages ages) {
        return Printer.row(
                Texts.name(quota),
                Json.of(used(quota.status(), false)),
                Json.of(used(quota.status(), true)),
                ages.of(quota));
    }

    private static String used(JsonObject status, boolean ofLimits) {
        TreeMap<String, Json> hard = new TreeMap<>();
        status.object("hard").forEach(hard::put);
        List<String> parts = new ArrayList<>();
        hard.forEach((resource, amount) -> {
            if (resource.startsWith(LIMITS) == ofLimits) {
                String used = Texts.plain(status.object("used").get(resource), "0");
                parts.add(resource + ": " + used + "/" + Texts.plain(amount, "0"));
            }
        });
        return String.join(", ", parts);
    }
}
