package podium.cluster.validation;

import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.LabelSelector;

/** ReplicationControllers and PodTemplates ({@code pkg/apis/core/validation} of 1.36). */
public final class ReplicationControllerChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private ReplicationControllerChecks() {}

    public static void check(JsonObject controller, Causes causes) {
        JsonObject spec = controller.object("spec");
        JsonObject selector = spec.object("selector");
        Check.notNegative(spec, "minReadySeconds", SPEC, causes);
        if (selector.isEmpty()) {
            causes.required(SPEC.child("selector"));
        }
        Check.notNegative(spec, "replicas", SPEC, causes);
        if (!(spec.get("template") instanceof JsonObject template)) {
            causes.required(SPEC.child("template"));
            return;
        }
        LabelSelector labels = LabelSelector.of(JsonObject.of("matchLabels", selector));
        if (!labels.matches(WorkloadChecks.labels(template))) {
            WorkloadChecks.unmatched(template, causes);
        }
        PodChecks.template(template, SPEC.child("template"), causes);
        WorkloadChecks.endless(template, "ReplicationController", causes);
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        WorkloadChecks.replicaSetStatus(after.object("status"), causes);
    }

    public static void podTemplate(JsonObject podTemplate, Causes causes) {
        PodChecks.template(podTemplate.object("template"), FieldPath.of("template"), causes);
    }

    /** A revision is a record of what was. */
    public static void revision(JsonObject revision, Causes causes) {
        if (revision.get("data") == null || revision.get("data") == JsonNull.NULL) {
            causes.required(FieldPath.of("data"), "data is mandatory");
        }
        Check.notNegative(revision, "revision", FieldPath.ROOT, causes);
    }

    public static void revisionChange(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before, after, "data", FieldPath.ROOT, causes);
    }
}
