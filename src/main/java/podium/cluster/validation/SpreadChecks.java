package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** How pods are spread over nodes, zones and so on. */
final class SpreadChecks {

    private static final List<String> ACTIONS = List.of("DoNotSchedule", "ScheduleAnyway");
    private static final List<String> INCLUSIONS = List.of("Honor", "Ignore");
    private static final String NOT_POSITIVE = "must be greater than zero";

    private SpreadChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        JsonArray constraints = spec.array("topologySpreadConstraints");
        for (int i = 0; i < constraints.size(); i++) {
            JsonObject constraint = constraints.object(i);
            FieldPath at = path.child("topologySpreadConstraints").index(i);
            constraint(constraint, at, causes);
            repeated(constraints, i, at, causes);
            minDomains(constraint, at, causes);
            Check.oneOf(constraint, "nodeAffinityPolicy", at, causes, INCLUSIONS);
            Check.oneOf(constraint, "nodeTaintsPolicy", at, causes, INCLUSIONS);
            LabelKeyChecks.check(constraint, at, causes);
            Check.part(constraint, "labelSelector", at, causes, SelectorChecks::check);
        }
    }

    /** The first of two alike is the one that is told. */
    private static void repeated(JsonArray constraints, int place, FieldPath path, Causes causes) {
        String both = kind(constraints.object(place));
        for (int i = place + 1; i < constraints.size(); i++) {
            if (kind(constraints.object(i)).equals(both)) {
                causes.duplicate(path.child("{topologyKey, whenUnsatisfiable}"), both);
                return;
            }
        }
    }

    private static String kind(JsonObject constraint) {
        return "{" + constraint.string("topologyKey", "") + ", " + constraint.string("whenUnsatisfiable", "") + "}";
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
