package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** When a job has failed or succeeded before all its pods have ({@code podFailurePolicy}, {@code successPolicy}). */
final class JobPolicyChecks {

    private static final List<String> ACTIONS = List.of("Count", "FailIndex", "FailJob", "Ignore");
    private static final List<String> STATUSES = List.of("False", "True", "Unknown");
    private static final List<String> OPERATORS = List.of("In", "NotIn");

    private static final int RULES_MAX = 20;
    private static final int PATTERNS_MAX = 20;
    private static final int EXIT_CODES_MAX = 255;
    private static final int INDEXES_TEXT_MAX = 64 * 1024;

    private JobPolicyChecks() {}

    static void check(JsonObject spec, FieldPath path, Causes causes) {
        Check.part(spec, "podFailurePolicy", path, causes, (policy, at, found) -> {
            tooMany(policy.array("rules"), RULES_MAX, at.child("rules"), found);
            Check.each(policy, "rules", at, found, (rule, place, wrong) -> failure(spec, rule, place, wrong));
        });
        if (spec.get("successPolicy") instanceof JsonObject policy) {
            FieldPath at = path.child("successPolicy");
            if (spec.string("completionMode", "NonIndexed").equals("Indexed")) {
                success(spec, policy, at, causes);
            } else {
                causes.invalid(at, goNamed(policy), "requires indexed completion mode");
            }
        }
    }

    private static JsonObject goNamed(JsonObject policy) {
        JsonArray rules = policy.array("rules")
                .map(rule -> JsonObject.of(
                        "SucceededIndexes", orNull(rule.asObject().get("succeededIndexes")),
                        "SucceededCount", orNull(rule.asObject().get("succeededCount"))));
        return JsonObject.of("Rules", rules);
    }

    private static Json orNull(@Nullable Json value) {
        return value == null ? JsonNull.NULL : value;
    }

    private static void tooMany(JsonArray list, int max, FieldPath path, Causes causes) {
        if (list.size() > max) {
            causes.tooMany(path, list.size(), max);
        }
    }

    private static void failure(JsonObject spec, JsonObject rule, FieldPath path, Causes causes) {
        String action = rule.string("action", "");
        FieldPath at = path.child("action");
        word(action, ACTIONS, at, causes);
        if (action.equals("FailIndex") && !spec.has("backoffLimitPerIndex")) {
            causes.invalid(at, action, "requires the backoffLimitPerIndex to be set");
        }
        Check.part(rule, "onExitCodes", path, causes, (codes, place, found) -> exitCodes(spec, codes, place, found));
        tooMany(rule.array("onPodConditions"), PATTERNS_MAX, path.child("onPodConditions"), causes);
        Check.each(rule, "onPodConditions", path, causes, (pattern, place, found) -> {
            Check.name(pattern.string("type", ""), place.child("type"), found, Names::qualified);
            word(pattern.string("status", ""), STATUSES, place.child("status"), found);
        });
        boolean hasCodes = rule.has("onExitCodes");
        boolean hasConditions = !rule.array("onPodConditions").isEmpty();
        if (hasCodes && hasConditions) {
            causes.invalid(path, "specifying both OnExitCodes and OnPodConditions is not supported");
        } else if (!hasCodes && !hasConditions) {
            causes.invalid(path, "specifying one of OnExitCodes and OnPodConditions is required");
        }
    }

    private static void word(String value, List<String> words, FieldPath path, Causes causes) {
        if (value.isEmpty()) {
            causes.required(path, "valid values: [\"" + String.join("\" \"", words) + "\"]");
        } else if (!words.contains(value)) {
            causes.notSupported(path, value, words);
        }
    }

    private static void exitCodes(JsonObject spec, JsonObject codes, FieldPath path, Causes causes) {
        String operator = codes.string("operator", "");
        word(operator, OPERATORS, path.child("operator"), causes);
        String container = codes.string("containerName");
        if (container != null && !containers(spec).contains(container)) {
            causes.invalid(
                    path.child("containerName"),
                    container,
                    "must be one of the container or initContainer names in the pod template");
        }
        JsonArray values = codes.array("values");
        FieldPath at = path.child("values");
        if (values.isEmpty()) {
            causes.invalid(at, codes.has("values") ? values : JsonNull.NULL, "at least one value is required");
        }
        tooMany(values, EXIT_CODES_MAX, at, causes);
        codes(values, operator, at, causes);
    }

    private static void codes(JsonArray values, String operator, FieldPath path, Causes causes) {
        Set<Json> seen = new LinkedHashSet<>();
        boolean isOrdered = true;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < values.size(); i++) {
            long code = values.get(i) instanceof JsonNumber number ? number.longValue() : 0;
            if (operator.equals("In") && code == 0) {
                causes.invalid(path.index(i), code, "must not be 0 for the In operator");
            }
            if (!seen.add(values.get(i))) {
                causes.duplicate(path.index(i), values.get(i));
            }
            isOrdered = isOrdered && code >= last;
            last = code;
        }
        if (!isOrdered) {
            causes.invalid(path, values, "must be ordered");
        }
    }

    private static Set<String> containers(JsonObject spec) {
        JsonObject pod = spec.object("template").object("spec");
        Set<String> names = new LinkedHashSet<>();
        for (String list : new String[] {"containers", "initContainers"}) {
            pod.array(list).forEach(item -> names.add(item.asObject().string("name", "")));
        }
        return names;
    }

    private static void success(JsonObject spec, JsonObject policy, FieldPath path, Causes causes) {
        JsonArray rules = policy.array("rules");
        if (rules.isEmpty()) {
            causes.required(
                    path.child("rules"), "at least one rules must be specified when the successPolicy is specified");
        }
        tooMany(rules, RULES_MAX, path.child("rules"), causes);
        long completions = spec.number("completions", 0);
        Check.each(policy, "rules", path, causes, (rule, at, found) -> succeeded(rule, completions, at, found));
    }

    private static void succeeded(JsonObject rule, long completions, FieldPath path, Causes causes) {
        String text = rule.string("succeededIndexes");
        boolean hasCount = rule.get("succeededCount") instanceof JsonNumber;
        if (!hasCount && text == null) {
            causes.required(path, "at least one of succeededCount or succeededIndexes must be specified");
        }
        IndexRanges indexes = IndexRanges.parse(text == null ? "" : text, completions);
        if (text != null && text.length() > INDEXES_TEXT_MAX) {
            causes.tooLong(path.child("succeededIndexes"), "may not be more than " + INDEXES_TEXT_MAX + " bytes");
        }
        if (text != null && !indexes.fault().isEmpty()) {
            causes.invalid(path.child("succeededIndexes"), text, "error parsing succeededIndexes: " + indexes.fault());
        }
        if (hasCount) {
            count(rule, completions, text == null ? Long.MAX_VALUE : indexes.total(), path, causes);
        }
    }

    private static void count(JsonObject rule, long completions, long indexes, FieldPath path, Causes causes) {
        Check.notNegative(rule, "succeededCount", path, causes);
        FieldPath at = path.child("succeededCount");
        long count = rule.number("succeededCount", 0);
        String most = "must be less than or equal to ";
        if (count > completions) {
            causes.invalid(at, count, most + completions + " (the number of specified completions)");
        }
        if (count > indexes) {
            causes.invalid(
                    at, count, most + indexes + " (the number of indexes in the specified succeededIndexes field)");
        }
    }
}
