package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** How pods are spread over nodes, zones and so on. */
final class SpreadChecks {

    private static final List<String> ACTIONS = List.of("DoNotSchedule", "ScheduleAnyway");
    private static final List<String> INCLUSIONS = List.of("Honor", "Ignore");
    private static final String NOT_POSITIVE = "must be greater than zero";

    private SpreadChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        Check.each(spec, "topologySpreadConstraints", path, causes, (constraint, at, found) -> {
            constraint(constraint, at, found);
            String both = "{" + constraint.string("topologyKey", "") + ", " + constraint.string("whenUnsatisfiable", "")
                    + "}";
            if (!seen.add(both)) {
                found.duplicate(at.child("{topologyKey, whenUnsatisfiable}"), both);
            }
            minDomains(constraint, at, found);
            Check.oneOf(constraint, "nodeAffinityPolicy", at, found, INCLUSIONS);
            Check.oneOf(constraint, "nodeTaintsPolicy", at, found, INCLUSIONS);
            Check.part(constraint, "labelSelector", at, found, SelectorChecks::check);
        });
    }

    private static void constraint(JsonObject constraint, FieldPath path, Causes causes) {
        long skew = constraint.number("maxSkew", 0);
        if (skew <= 0) {
            causes.invalid(path.child("maxSkew"), skew, NOT_POSITIVE);
        }
        if (constraint.string("topologyKey", "").isEmpty()) {
            causes.required(path.child("topologyKey"), "can not be empty");
        }
        String action = constraint.string("whenUnsatisfiable", "");
        if (!ACTIONS.contains(action)) {
            causes.notSupported(path.child("whenUnsatisfiable"), action, ACTIONS);
        }
    }

    private static void minDomains(JsonObject constraint, FieldPath path, Causes causes) {
        if (!(constraint.get("minDomains") instanceof JsonNumber domains)) {
            return;
        }
        if (domains.longValue() <= 0) {
            causes.invalid(path.child("minDomains"), domains, NOT_POSITIVE);
        }
        String action = constraint.string("whenUnsatisfiable", "");
        if (!action.equals("DoNotSchedule")) {
            causes.invalid(
                    path.child("minDomains"),
                    domains,
                    "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + action);
        }
    }
}
