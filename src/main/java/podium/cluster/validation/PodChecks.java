package podium.cluster.validation;

import java.util.List;
import podium.base.JsonObject;

/** Pods and the pods in templates ({@code pkg/apis/core/validation} of 1.36). */
public final class PodChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private PodChecks() {}

    public static void onCreate(JsonObject pod, Causes causes) {
        spec(pod.object("spec"), SPEC, causes);
        if (!pod.object("spec").array("ephemeralContainers").isEmpty()) {
            causes.forbidden(SPEC.child("ephemeralContainers"), "cannot be set on create");
        }
    }

    static void template(JsonObject template, FieldPath path, Causes causes) {
        MetaChecks.labels(template.object("metadata").object("labels"), path.child("labels"), causes);
        MetaChecks.annotations(template.object("metadata").object("annotations"), path.child("annotations"), causes);
        spec(template.object("spec"), path.child("spec"), causes);
    }

    static void spec(JsonObject spec, FieldPath path, Causes causes) {
        if (spec.array("containers").isEmpty()) {
            causes.required(path.child("containers"));
        }
        Check.oneOf(spec, "restartPolicy", path, causes, List.of("Always", "OnFailure", "Never"));
    }
}
