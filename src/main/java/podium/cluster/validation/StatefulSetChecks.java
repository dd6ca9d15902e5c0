package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/**
 * StatefulSets ({@code pkg/apis/apps/validation} of 1.36). Every pod has a volume for each claim that is made for it, so its
 * containers may mount those besides the volumes of the template.
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

    public static void onCreate(JsonObject statefulSet, Causes causes) {
        spec(statefulSet.object("spec"), true, true, causes);
    }

    /** @param isNew whether what can never change is to be looked at, too */
    private static void spec(JsonObject spec, boolean isNew, boolean withPods, Causes causes) {
        managementPolicy(spec, causes);
        strategy(spec.object("updateStrategy"), causes);
        JsonObject retention = spec.object("persistentVolumeClaimRetentionPolicy");
        Check.oneOf(retention, "whenDeleted", RETENTION, causes, RETENTION_POLICIES);
        Check.oneOf(retention, "whenScaled", RETENTION, causes, RETENTION_POLICIES);
        if (isNew) {
            Check.each(spec, "volumeClaimTemplates", SPEC, causes, StatefulSetChecks::claim);
        }
        Check.notNegative(spec, SPEC, causes, "replicas", "minReadySeconds");
        Check.notNegative(spec.object("ordinals"), "start", SPEC.child("ordinals"), causes);
        String service = spec.string("serviceName", "");
        if (isNew && !service.isEmpty()) {
            Check.name(service, SPEC.child("serviceName"), causes, Names::label);
        }
        WorkloadChecks.selector(spec, "statefulset", "", causes);
        if (SelectorChecks.isUsable(spec.object("selector"))) {
            template(spec, withPods, causes);
        }
        WorkloadChecks.endless(spec.object("template"), "StatefulSet", causes);
    }

    private static void claim(JsonObject template, FieldPath path, Causes causes) {
        ClaimChecks.spec(template.object("spec"), path.child("spec"), causes);
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

    private static void template(JsonObject spec, boolean withPods, Causes causes) {
        JsonObject template = spec.object("template");
        boolean selectsNothing = !(spec.get("selector") instanceof JsonObject);
        LabelSelector selector = LabelSelector.of(spec.object("selector"));
        if (selectsNothing || !selector.matches(WorkloadChecks.labels(template))) {
            WorkloadChecks.unmatched(template, causes);
        }
        if (withPods) {
            PodChecks.template(withClaims(template, spec), SPEC.child("template"), causes);
        } else {
            PodChecks.templateMetadata(template, SPEC.child("template"), causes);
        }
    }

    /** The template with the volumes that the controller adds to every pod. */
    private static JsonObject withClaims(JsonObject template, JsonObject spec) {
        Set<String> names = new LinkedHashSet<>();
        JsonArray volumes = template.object("spec").array("volumes");
        volumes.forEach(volume -> names.add(volume.asObject().string("name", "")));
        for (Json claim : spec.array("volumeClaimTemplates")) {
            String called = claim.asObject().object("metadata").string("name", "");
            if (!called.isEmpty() && names.add(called)) {
                Json name = Json.of(called);
                volumes = volumes.plus(
                        JsonObject.of("name", name, "persistentVolumeClaim", JsonObject.of("claimName", name)));
            }
        }
        JsonArray all = volumes;
        return all.isEmpty() ? template : template.change("spec", pod -> pod.with("volumes", all));
    }

    /** One that could not be created today keeps pods that could not be created either. */
    public static void change(JsonObject before, JsonObject after, Causes causes) {
        JsonObject was = before.object("spec");
        JsonObject is = after.object("spec");
        Causes old = new Causes();
        spec(was, false, true, old);
        spec(is, false, old.isEmpty(), causes);
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
