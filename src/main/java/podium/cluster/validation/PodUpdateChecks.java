package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** What of a pod may change ({@code ValidatePodUpdate} of 1.36). */
public final class PodUpdateChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private static final String MUTABLE = "pod updates may not change fields other than `spec.containers[*].image`,"
            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing"
            + " tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    private PodUpdateChecks() {}

    public static void check(JsonObject before, JsonObject after, Causes causes) {
        any(before, after, causes);
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        boolean isComparable = containers(was, is, "containers", causes)
                && containers(was, is, "initContainers", causes)
                && deadline(was, is, causes);
        if (!isComparable) {
            return;
        }
        FieldPath tolerations = SPEC.child("tolerations");
        TolerationChecks.onlyAdded(was.array("tolerations"), is.array("tolerations"), tolerations, causes);
        gates(was.array("schedulingGates"), is.array("schedulingGates"), causes);
        immutables(was, is, causes);
    }

    /** What holds of any change of a pod. */
    static void any(JsonObject before, JsonObject after, Causes causes) {
        PodChecks.any(after, causes);
        PodAnnotationChecks.update(
                before.object("metadata").object("annotations"),
                after.object("metadata").object("annotations"),
                after.object("spec"),
                FieldPath.of("metadata").child("annotations"),
                causes);
    }

    private static boolean containers(JsonObject was, JsonObject is, String list, Causes causes) {
        if (was.array(list).size() != is.array(list).size()) {
            causes.forbidden(SPEC.child(list), "pod updates may not add or remove containers");
            return false;
        }
        Check.each(is, list, SPEC, causes, (container, path, found) -> {
            Check.required(container, "image", path, found);
            PodChecks.image(container, path, found);
        });
        return true;
    }

    /** A deadline may be set and brought forward. */
    private static boolean deadline(JsonObject was, JsonObject is, Causes causes) {
        FieldPath path = SPEC.child("activeDeadlineSeconds");
        if (is.get("activeDeadlineSeconds") instanceof JsonNumber deadline) {
            long seconds = deadline.longValue();
            if (seconds < 0 || seconds > Integer.MAX_VALUE) {
                Check.between(seconds, 0, Integer.MAX_VALUE, path, causes);
                return false;
            }
            if (was.number("activeDeadlineSeconds", Long.MAX_VALUE) < seconds) {
                causes.invalid(path, seconds, "must be less than or equal to previous value");
                return false;
            }
        } else if (was.has("activeDeadlineSeconds")) {
            causes.invalid(path, JsonNull.NULL, "must not update from a positive integer to nil value");
        }
        return true;
    }

    private static void gates(JsonArray was, JsonArray is, Causes causes) {
        Set<String> known = new LinkedHashSet<>();
        was.forEach(gate -> known.add(gate.asObject().string("name", "")));
        for (int i = 0; i < is.size(); i++) {
            String name = is.object(i).string("name", "");
            if (!known.contains(name)) {
                causes.forbidden(
                        SPEC.child("schedulingGates").index(i).child("name"),
                        "only deletion is allowed, but found new scheduling gate '" + name + "'");
            }
        }
    }

    private static void immutables(JsonObject was, JsonObject is, Causes causes) {
        JsonObject masked = is;
        for (String list : new String[] {"containers", "initContainers"}) {
            masked = withImagesOf(was, masked, list);
        }
        for (String field : new String[] {"activeDeadlineSeconds", "schedulingGates", "tolerations"}) {
            masked = withFieldOf(was, masked, field);
        }
        if (!was.array("schedulingGates").isEmpty()) {
            masked = GatedPodChecks.masked(was, masked, causes);
        }
        long graceS = was.number("terminationGracePeriodSeconds", 0);
        if (graceS < 0 && masked.number("terminationGracePeriodSeconds", 0) == 1) {
            masked = masked.with("terminationGracePeriodSeconds", graceS);
        }
        if (!masked.equals(was)) {
            causes.forbidden(SPEC, MUTABLE + "\n" + difference(was, masked));
        }
    }

    private static JsonObject withImagesOf(JsonObject was, JsonObject is, String list) {
        JsonArray result = is.array(list);
        for (int i = 0; i < result.size(); i++) {
            result = result.with(i, withFieldOf(was.array(list).object(i), result.object(i), "image"));
        }
        return is.has(list) ? is.with(list, result) : is;
    }

    static JsonObject withFieldOf(JsonObject was, JsonObject is, String field) {
        Json value = was.get(field);
        return value == null ? is.without(field) : is.with(field, value);
    }

    /** The fields that may not change, as they were and as they were to be. */
    static String difference(JsonObject was, JsonObject is) {
        Set<String> names = new LinkedHashSet<>();
        was.forEach((name, value) -> names.add(name));
        is.forEach((name, value) -> names.add(name));
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            Json before = was.get(name);
            Json after = is.get(name);
            if (before == null || !before.equals(after)) {
                text.append("@@ spec.")
                        .append(name)
                        .append(" @@\n-")
                        .append(before)
                        .append("\n+")
                        .append(after);
                text.append('\n');
            }
        }
        return text.toString();
    }
}
