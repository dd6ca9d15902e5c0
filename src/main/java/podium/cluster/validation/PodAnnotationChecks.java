package podium.cluster.validation;

import java.math.BigInteger;
import podium.base.JsonObject;

/** Annotations of pods that mean something to the server ({@code ValidatePodSpecificAnnotations} of 1.36). */
final class PodAnnotationChecks {

    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
    private static final int INT32_BITS = 31;

    private PodAnnotationChecks() {}

    static void check(JsonObject annotations, JsonObject spec, FieldPath path, Causes causes) {
        String mirrored = annotations.string(MIRROR);
        if (mirrored != null && spec.string("nodeName", "").isEmpty()) {
            causes.invalid(path.key(MIRROR), mirrored, "must set spec.nodeName if mirror pod annotation is set");
        }
        String cost = annotations.string(DELETION_COST);
        if (cost != null && !isCost(cost)) {
            causes.invalid(path.key(DELETION_COST), cost, "must be a 32bit integer");
        }
        new ProfileAnnotations(annotations, spec).check(path, causes);
    }

    private static boolean isCost(String cost) {
        return cost.matches("0|[1-9][0-9]{0,9}|-[0-9]{1,19}") && new BigInteger(cost).bitLength() <= INT32_BITS;
    }

    static void update(JsonObject before, JsonObject after, JsonObject spec, FieldPath path, Causes causes) {
        before.forEach((key, value) -> {
            if (!value.equals(after.get(key)) && isFixed(key)) {
                causes.forbidden(path.key(key), "may not remove or update " + said(key));
            }
        });
        after.forEach((key, value) -> {
            if (!before.has(key) && isFixed(key)) {
                causes.forbidden(path.key(key), "may not add " + said(key));
            }
        });
        check(after, spec, path, causes);
    }

    private static boolean isFixed(String key) {
        return key.equals(MIRROR) || key.startsWith(ProfileAnnotations.APP_ARMOR);
    }

    private static String said(String key) {
        return key.equals(MIRROR) ? "mirror pod annotation" : "AppArmor annotations";
    }

    static boolean isMirror(JsonObject pod) {
        return pod.object("metadata").object("annotations").has(MIRROR);
    }
}
