package podium.cluster.validation;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.SystemPriorities;

/** PriorityClasses ({@code pkg/apis/scheduling/validation} of 1.36). */
public final class PriorityClassChecks {

    private static final String SYSTEM_PREFIX = "system-";
    private static final int USER_VALUE_MAX = 1_000_000_000;

    private static final List<String> POLICIES = List.of("PreemptLowerPriority", "Never");

    private static final String FIXED = "may not be changed in an update.";

    private PriorityClassChecks() {}

    public static void check(JsonObject priorityClass, Causes causes) {
        String name = priorityClass.object("metadata").string("name", "");
        long value = priorityClass.number("value", 0);
        if (name.startsWith(SYSTEM_PREFIX)) {
            system(name, priorityClass, causes);
        } else if (value > USER_VALUE_MAX) {
            causes.forbidden(
                    FieldPath.of("value"), "maximum allowed value of a user defined priority is " + USER_VALUE_MAX);
        }
        if (priorityClass.has("preemptionPolicy")
                && Check.required(priorityClass, "preemptionPolicy", FieldPath.ROOT, causes)) {
            Check.oneOf(priorityClass, "preemptionPolicy", FieldPath.ROOT, causes, POLICIES);
        }
    }

    /** Only the classes that the server makes itself have a name like theirs. */
    private static void system(String name, JsonObject priorityClass, Causes causes) {
        String misfit = SystemPriorities.misfit(name, priorityClass);
        if (!misfit.isEmpty()) {
            causes.forbidden(
                    FieldPath.of("metadata").child("name"),
                    "priority class names with 'system-' prefix are reserved for system use only. error: " + misfit);
        }
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        if (before.number("value", 0) != after.number("value", 0)) {
            causes.forbidden(FieldPath.of("value"), FIXED);
        }
        Check.immutable(before, after, "preemptionPolicy", FieldPath.ROOT, causes);
    }
}
