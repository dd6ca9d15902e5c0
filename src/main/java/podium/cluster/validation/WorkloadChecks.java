package podium.cluster.validation;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.LabelSelector;

/** Deployments and ReplicaSets ({@code pkg/apis/apps/validation} of 1.36). */
public final class WorkloadChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE = SPEC.child("template");
    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath ROLLING_UPDATE = SPEC.child("strategy").child("rollingUpdate");

    private static final List<String> STRATEGIES = List.of("Recreate", "RollingUpdate");

    private static final String PERCENT_FAULT =
            "a valid percent string must be a numeric string followed by an ending '%'"
                    + " (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private WorkloadChecks() {}

    public static void deployment(JsonObject spec, Causes causes) {
        Check.notNegative(spec, "replicas", SPEC, causes);
        selector(spec, "deployment", "invalid label selector", causes);
        template(spec, causes);
        strategy(spec.object("strategy"), causes);
        Check.notNegative(spec, "minReadySeconds", SPEC, causes);
        Check.notNegative(spec, "revisionHistoryLimit", SPEC, causes);
        if (spec.get("progressDeadlineSeconds") instanceof JsonNumber deadline) {
            Check.notNegative(spec, "progressDeadlineSeconds", SPEC, causes);
            if (deadline.longValue() <= spec.number("minReadySeconds", 0)) {
                causes.invalid(SPEC.child("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
            }
        }
    }

    public static void replicaSet(JsonObject spec, Causes causes) {
        Check.notNegative(spec, "replicas", SPEC, causes);
        Check.notNegative(spec, "minReadySeconds", SPEC, causes);
        selector(spec, "replicaset", "invalid label selector", causes);
        template(spec, causes);
    }

    /** @param unusable what is said of a selector that cannot be used at all */
    static void selector(JsonObject spec, String of, String unusable, Causes causes) {
        FieldPath path = SPEC.child("selector");
        if (!(spec.get("selector") instanceof JsonObject selector)) {
            causes.required(path);
            return;
        }
        SelectorChecks.check(selector, path, causes);
        if (LabelSelector.of(selector).isEmpty()) {
            causes.invalid(path, selector, "empty selector is invalid for " + of);
        }
        if (!SelectorChecks.isUsable(selector)) {
            causes.invalid(path, selector, unusable);
        }
    }

    private static void template(JsonObject spec, Causes causes) {
        FieldPath path = TEMPLATE;
        JsonObject template = spec.object("template");
        JsonObject selector = spec.object("selector");
        if (!SelectorChecks.isUsable(selector)) {
            return; // the server gives up here
        }
        boolean selectsNothing = !(spec.get("selector") instanceof JsonObject);
        if (selectsNothing || !LabelSelector.of(selector).matches(labels(template))) {
            unmatched(template, causes);
        }
        PodChecks.template(template, path, causes);
        endless(template, "ReplicaSet", causes);
    }

    static JsonObject labels(JsonObject template) {
        return template.object("metadata").object("labels");
    }

    static void unmatched(JsonObject template, Causes causes) {
        Json labels = template.object("metadata").get("labels");
        causes.invalid(
                TEMPLATE.child("metadata").child("labels"),
                labels == null ? JsonNull.NULL : labels,
                "`selector` does not match template `labels`");
    }

    /** Pods that are to be there always neither end of themselves nor after a time. */
    static void endless(JsonObject template, String of, Causes causes) {
        FieldPath pod = TEMPLATE.child("spec");
        String restart = template.object("spec").string("restartPolicy", "");
        if (!restart.equals("Always")) {
            causes.notSupported(pod.child("restartPolicy"), restart, List.of("Always"));
        }
        if (template.object("spec").has("activeDeadlineSeconds")) {
            causes.forbidden(
                    pod.child("activeDeadlineSeconds"), "activeDeadlineSeconds in " + of + " is not Supported");
        }
    }

    private static void strategy(JsonObject strategy, Causes causes) {
        String type = strategy.string("type", "");
        Json rolling = strategy.get("rollingUpdate");
        switch (type) {
            case "Recreate" -> {
                if (rolling != null) {
                    causes.forbidden(ROLLING_UPDATE, "may not be specified when strategy `type` is 'Recreate'");
                }
            }
            case "RollingUpdate" -> {
                if (rolling == null) {
                    causes.required(ROLLING_UPDATE, "this should be defaulted and never be nil");
                } else {
                    rollingUpdate(rolling.asObject(), causes);
                }
            }
            default ->
                causes.notSupported(
                        SPEC.child("strategy"),
                        JsonObject.of(
                                "Type", Json.of(type), "RollingUpdate", rolling == null ? JsonNull.NULL : rolling),
                        STRATEGIES);
        }
    }

    private static void rollingUpdate(JsonObject rolling, Causes causes) {
        FieldPath unavailable = ROLLING_UPDATE.child("maxUnavailable");
        Json most = rolling.get("maxUnavailable");
        numberOrPercent(most, unavailable, causes);
        numberOrPercent(rolling.get("maxSurge"), ROLLING_UPDATE.child("maxSurge"), causes);
        if (isZero(most) && isZero(rolling.get("maxSurge"))) {
            causes.invalid(unavailable, most == null ? Json.of(0) : most, "may not be 0 when `maxSurge` is 0");
        }
        notMoreThanAll(most, unavailable, causes);
    }

    /** {@code IsNotMoreThan100Percent}. */
    static void notMoreThanAll(@Nullable Json value, FieldPath path, Causes causes) {
        BigInteger percent = percent(value);
        if (percent != null && HUNDRED.compareTo(percent) < 0) {
            causes.invalid(path, String.valueOf(text(value)), "must not be greater than 100%");
        }
    }

    /** {@code ValidatePositiveIntOrPercent}. */
    static void numberOrPercent(@Nullable Json value, FieldPath path, Causes causes) {
        if (value instanceof JsonString text) {
            if (percent(value) == null) {
                causes.invalid(path, text.value(), PERCENT_FAULT);
            }
        } else if (value instanceof JsonNumber number && number.longValue() < 0) {
            causes.invalid(path, number, Check.NOT_NEGATIVE);
        }
    }

    /** A text that is neither a percentage nor a number counts as none. */
    static boolean isZero(@Nullable Json value) {
        if (value instanceof JsonNumber number) {
            return number.longValue() == 0;
        }
        BigInteger percent = percent(value);
        String text = String.valueOf(text(value));
        boolean isOtherNumber = text.matches("[+-]?[0-9]{1,18}") && Long.parseLong(text) != 0;
        return percent == null ? !isOtherNumber : percent.signum() == 0;
    }

    private static @Nullable String text(@Nullable Json value) {
        return value instanceof JsonString text ? text.value() : null;
    }

    private static @Nullable BigInteger percent(@Nullable Json value) {
        String text = text(value);
        if (text == null || text.length() > 20 || !text.matches("[0-9]+%")) {
            return null;
        }
        return new BigInteger(text.substring(0, text.length() - 1));
    }

    /** A selector says which pods are the object's own, so it can never change. */
    public static void selectorStays(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before, after, "selector", SPEC, causes);
    }

    public static void deploymentStatus(JsonObject before, JsonObject after, Causes causes) {
        counts(
                after,
                List.of(
                        "observedGeneration",
                        "replicas",
                        "updatedReplicas",
                        "readyReplicas",
                        "availableReplicas",
                        "unavailableReplicas",
                        "terminatingReplicas"),
                causes);
        atMost(after, "updatedReplicas", "replicas", causes);
        atMost(after, "readyReplicas", "replicas", causes);
        atMost(after, "availableReplicas", "replicas", causes);
        atMost(after, "availableReplicas", "readyReplicas", causes);
        collisions(before, after, causes);
    }

    static void collisions(JsonObject before, JsonObject after, Causes causes) {
        long count = after.number("collisionCount", 0);
        if (count < before.number("collisionCount", 0)) {
            causes.invalid(STATUS.child("collisionCount"), count, "cannot be decremented");
        }
    }

    public static void replicaSetStatus(JsonObject after, Causes causes) {
        counts(
                after,
                List.of(
                        "replicas",
                        "fullyLabeledReplicas",
                        "readyReplicas",
                        "availableReplicas",
                        "terminatingReplicas",
                        "observedGeneration"),
                causes);
        atMost(after, "fullyLabeledReplicas", "replicas", causes);
        atMost(after, "readyReplicas", "replicas", causes);
        atMost(after, "availableReplicas", "replicas", causes);
        atMost(after, "availableReplicas", "readyReplicas", causes);
    }

    static void counts(JsonObject status, List<String> fields, Causes causes) {
        Consumer<String> check = field -> Check.notNegative(status, field, STATUS, causes);
        fields.forEach(check);
    }

    static void atMost(JsonObject status, String field, String limit, Causes causes) {
        long value = status.number(field, 0);
        if (value > status.number(limit, 0)) {
            causes.invalid(STATUS.child(field), value, "cannot be greater than " + limit(limit));
        }
    }

    private static String limit(String field) {
        return field.equals("replicas") ? "status.replicas" : field;
    }
}
