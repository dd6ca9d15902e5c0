package podium.cluster.validation;

import java.util.List;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/**
 * StatefulSets ({@code pkg/apis/apps/validation} of 1.36). The pods of the template are looked at only when they are made:
 * the volumes of the claims are not among those that the template names.
 */
public final class StatefulSetChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath STATUS = FieldPath.of("status");
    private static final FieldPath STRATEGY = SPEC.child("updateStrategy");
    private static final FieldPath RETENTION = SPEC.child("persistentVolumeClaimRetentionPolicy");

    private static final List<String> MANAGEMENT_POLICIES = List.of("OrderedReady", "Parallel");
    private static final List<String> RETENTION_POLICIES = List.of("Retain", "Delete");

    /** What of a spec may change. */
    private static final List<String> MUTABLE = List.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    private static final String FIXED = "updates to statefulset spec for fields other than 'replicas', 'ordinals',"
            + " 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and"
            + " 'minReadySeconds' are forbidden";

    private StatefulSetChecks() {}

    public static void check(JsonObject statefulSet, Causes causes) {
        JsonObject spec = statefulSet.object("spec");
        managementPolicy(spec, causes);
        strategy(spec.object("updateStrategy"), causes);
        JsonObject retention = spec.object("persistentVolumeClaimRetentionPolicy");
        Check.oneOf(retention, "whenDeleted", RETENTION, causes, RETENTION_POLICIES);
        Check.oneOf(retention, "whenScaled", RETENTION, causes, RETENTION_POLICIES);
        Check.notNegative(spec, SPEC, causes, "replicas", "minReadySeconds");
        Check.notNegative(spec.object("ordinals"), "start", SPEC.child("ordinals"), causes);
        Check.notNegative(spec, "revisionHistoryLimit", SPEC, causes);
        WorkloadChecks.selector(spec, "statefulset", "", causes);
        JsonObject template = spec.object("template");
        if (SelectorChecks.isUsable(spec.object("selector"))) {
            metadata(spec, template, causes);
        }
        WorkloadChecks.endless(template, "StatefulSet", causes);
    }

    private static void managementPolicy(JsonObject spec, Causes causes) {
        String policy = spec.string("podManagementPolicy", "");
        if (!MANAGEMENT_POLICIES.contains(policy)) {
            causes.invalid(SPEC.child("podManagementPolicy"), policy, "must be 'OrderedReady' or 'Parallel'");
        }
    }

    private static void strategy(JsonObject strategy, Causes causes) {
        Json rolling = strategy.get("rollingUpdate");
        FieldPath path = STRATEGY.child("rollingUpdate");
        switch (strategy.string("type", "")) {
            case "OnDelete" -> {
                if (rolling instanceof JsonObject object) {
                    causes.invalid(path, goNamed(object), "only allowed for updateStrategy 'RollingUpdate'");
                }
            }
            case "RollingUpdate" -> Check.part(strategy, "rollingUpdate", STRATEGY, causes, StatefulSetChecks::rolling);
            default ->
                causes.invalid(
                        STRATEGY,
                        JsonObject.of(
                                "Type",
                                Json.of(strategy.string("type", "")),
                                "RollingUpdate",
                                rolling instanceof JsonObject object ? goNamed(object) : JsonNull.NULL),
                        "must be 'RollingUpdate' or 'OnDelete'");
        }
    }

    private static JsonObject goNamed(JsonObject rolling) {
        Json most = rolling.get("maxUnavailable");
        return JsonObject.of(
                "Partition",
                Json.of(rolling.number("partition", 0)),
                "MaxUnavailable",
                most == null ? JsonNull.NULL : most);
    }

    private static void rolling(JsonObject rolling, FieldPath path, Causes causes) {
        Check.notNegative(rolling, "partition", path, causes);
        Json most = rolling.get("maxUnavailable");
        if (most == null) {
            return;
        }
        FieldPath unavailable = path.child("maxUnavailable");
        WorkloadChecks.numberOrPercent(most, unavailable, causes);
        if (WorkloadChecks.isZero(most)) {
            causes.invalid(unavailable, most, "cannot be 0");
        }
        WorkloadChecks.notMoreThanAll(most, unavailable, causes);
    }

    private static void metadata(JsonObject spec, JsonObject template, Causes causes) {
        boolean selectsNothing = !(spec.get("selector") instanceof JsonObject);
        LabelSelector selector = LabelSelector.of(spec.object("selector"));
        if (selectsNothing || !selector.matches(WorkloadChecks.labels(template))) {
            WorkloadChecks.unmatched(template, causes);
        }
        PodChecks.templateMetadata(template, SPEC.child("template"), causes);
    }

    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        for (String field : MUTABLE) {
            was = was.without(field);
            is = is.without(field);
        }
        if (!is.equals(was)) {
            causes.forbidden(SPEC, FIXED);
        }
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        JsonObject status = after.object("status");
        WorkloadChecks.counts(
                status,
                List.of(
                        "replicas",
                        "readyReplicas",
                        "currentReplicas",
                        "updatedReplicas",
                        "availableReplicas",
                        "observedGeneration",
                        "collisionCount"),
                causes);
        for (String field : List.of("readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas")) {
            WorkloadChecks.atMost(status, field, "replicas", causes);
        }
        if (status.number("availableReplicas", 0) > status.number("readyReplicas", 0)) {
            causes.invalid(
                    STATUS.child("availableReplicas"),
                    status.number("availableReplicas", 0),
                    "cannot be greater than status.readyReplicas");
        }
        WorkloadChecks.collisions(before.object("status"), status, causes);
    }
}
