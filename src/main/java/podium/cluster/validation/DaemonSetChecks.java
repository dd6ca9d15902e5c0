package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/** DaemonSets ({@code pkg/apis/apps/validation} of 1.36). */
public final class DaemonSetChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath STRATEGY = SPEC.child("updateStrategy");
    private static final FieldPath ROLLING_UPDATE = STRATEGY.child("rollingUpdate");

    private DaemonSetChecks() {}

    public static void check(JsonObject daemonSet, Causes causes) {
        JsonObject spec = daemonSet.object("spec");
        JsonObject selector = spec.object("selector");
        JsonObject template = spec.object("template");
        boolean selectsNothing = !(spec.get("selector") instanceof JsonObject);
        SelectorChecks.check(selector, SPEC.child("selector"), causes);
        boolean matches = !selectsNothing && LabelSelector.of(selector).matches(WorkloadChecks.labels(template));
        if (!matches && SelectorChecks.isUsable(selector)) {
            WorkloadChecks.unmatched(template, causes);
        }
        if (!selectsNothing && LabelSelector.of(selector).isEmpty()) {
            causes.invalid(SPEC.child("selector"), selector, "empty selector is invalid for daemonset");
        }
        PodChecks.template(template, SPEC.child("template"), causes);
        WorkloadChecks.endless(template, "DaemonSet", causes);
        strategy(spec.object("updateStrategy"), causes);
        Check.notNegative(spec, SPEC, causes, "minReadySeconds", "revisionHistoryLimit");
    }

    private static void strategy(JsonObject strategy, Causes causes) {
        String type = strategy.string("type", "");
        Json rolling = strategy.get("rollingUpdate");
        switch (type) {
            case "OnDelete" -> {}
            case "RollingUpdate" -> {
                if (rolling == null) {
                    causes.required(ROLLING_UPDATE);
                } else {
                    rolling(rolling.asObject(), causes);
                }
            }
            default ->
                causes.notSupported(
                        STRATEGY,
                        JsonObject.of(
                                "Type",
                                Json.of(type),
                                "RollingUpdate",
                                rolling instanceof JsonObject object ? goNamed(object) : JsonNull.NULL),
                        List.of("RollingUpdate", "OnDelete"));
        }
    }

    private static JsonObject goNamed(JsonObject rolling) {
        Json most = rolling.get("maxUnavailable");
        Json surge = rolling.get("maxSurge");
        return JsonObject.of(
                "MaxUnavailable", most == null ? Json.of(0) : most, "MaxSurge", surge == null ? Json.of(0) : surge);
    }

    private static void rolling(JsonObject rolling, Causes causes) {
        for (String field : new String[] {"maxUnavailable", "maxSurge"}) {
            WorkloadChecks.numberOrPercent(rolling.get(field), ROLLING_UPDATE.child(field), causes);
            WorkloadChecks.notMoreThanAll(rolling.get(field), ROLLING_UPDATE.child(field), causes);
        }
        boolean removesFirst = !WorkloadChecks.isZero(rolling.get("maxUnavailable"));
        Json surge = rolling.get("maxSurge");
        boolean addsFirst = !WorkloadChecks.isZero(surge);
        if (removesFirst && addsFirst && surge != null) {
            causes.invalid(ROLLING_UPDATE.child("maxSurge"), surge, "may not be set when maxUnavailable is non-zero");
        } else if (!removesFirst && !addsFirst) {
            causes.required(ROLLING_UPDATE.child("maxUnavailable"), "cannot be 0 when maxSurge is 0");
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        JsonObject status = after.object("status");
        WorkloadChecks.counts(
                status,
                List.of(
                        "currentNumberScheduled",
                        "numberMisscheduled",
                        "desiredNumberScheduled",
                        "numberReady",
                        "observedGeneration",
                        "updatedNumberScheduled",
                        "numberAvailable",
                        "numberUnavailable",
                        "collisionCount"),
                causes);
        WorkloadChecks.collisions(before.object("status"), status, causes);
    }
}
