package podium.cluster.validation;

import podium.base.JsonObject;

/** What of a pod may change ({@code ValidatePodUpdate} of 1.36). */
public final class PodUpdateChecks {

    private PodUpdateChecks() {}

    public static void check(JsonObject before, JsonObject after, Causes causes) {
        PodChecks.spec(after.object("spec"), FieldPath.of("spec"), causes);
    }

    public static void status(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before.object("status"), after.object("status"), "qosClass", FieldPath.of("status"), causes);
    }
}
