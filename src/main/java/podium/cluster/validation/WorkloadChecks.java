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

    private static void selector(JsonObject spec, String of, String unusable, Causes causes) {
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
        FieldPath path = SPEC.child("template");
        JsonObject template = spec.object("template");
        JsonObject selector = spec.object("selector");
        Json labels = template.object("metadata").get("labels");
        if (!SelectorChecks.isUsable(selector)) {
            return; // the server gives up here
        }
        boolean matches = spec.get("selector") instanceof JsonObject
                && !selector.isEmpty()
                && LabelSelector.of(selector)
                        .matches(template.object("metadata").object("labels"));
        boolean isEmptySelector = spec.get("selector") instanceof JsonObject && selector.isEmpty();
        if (!matches && !isEmptySelector) {
            causes.invalid(
                    path.child("metadata").child("labels"),
                    labels == null ? JsonNull.NULL : labels,
                    "`selector` does not match template `labels`");
        }
        PodChecks.template(template, path, causes);
        String restart = template.object("spec").string("restartPolicy", "");
        if (!restart.equals("Always")) {
            causes.notSupported(path.child("spec").child("restartPolicy"), restart, List.of("Always"));
        }
        if (template.object("spec").has("activeDeadlineSeconds")) {
            causes.forbidden(
                    path.child("spec").child("activeDeadlineSeconds"),
                    "activeDeadlineSeconds in ReplicaSet is not Supported");
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
        if (percent(most) != null && HUNDRED.compareTo(percent(most)) < 0) {
            causes.invalid(unavailable, String.valueOf(text(most)), "must not be greater than 100%");
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

    private static boolean isZero(@Nullable Json value) {
        if (value instanceof JsonNumber number) {
            return number.longValue() == 0;
        }
        BigInteger percent = percent(value);
        return value == null || (percent != null && percent.signum() == 0);
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
        if (after.number("collisionCount", 0) < before.number("collisionCount", 0)) {
            causes.invalid(STATUS.child("collisionCount"), after.number("collisionCount", 0), "cannot be decremented");
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

    private static void counts(JsonObject status, List<String> fields, Causes causes) {
        Consumer<String> check = field -> Check.notNegative(status, field, STATUS, causes);
        fields.forEach(check);
    }

    private static void atMost(JsonObject status, String field, String limit, Causes causes) {
        long value = status.number(field, 0);
        if (value > status.number(limit, 0)) {
            causes.invalid(STATUS.child(field), value, "cannot be greater than " + limit(limit));
        }
    }

    private static String limit(String field) {
        return field.equals("replicas") ? "status.replicas" : field;
    }
}
