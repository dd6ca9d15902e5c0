package podium.cluster.validation;

import java.util.List;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Leases ({@code pkg/apis/coordination/validation} of 1.36). */
public final class LeaseChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final List<String> STRATEGIES = List.of("OldestEmulationVersion");

    private LeaseChecks() {}

    public static void lease(JsonObject lease, Causes causes) {
        JsonObject spec = lease.object("spec");
        if (spec.get("leaseDurationSeconds") instanceof JsonNumber seconds && seconds.longValue() <= 0) {
            causes.invalid(SPEC.child("leaseDurationSeconds"), seconds, Check.NOT_ZERO);
        }
        Check.notNegative(spec, "leaseTransitions", SPEC, causes);
        if (spec.has("strategy")) {
            strategy(
                    spec.string("strategy", ""),
                    SPEC.child("strategy").child("strategy"),
                    causes); // as the server has it
        }
        boolean isCoordinated = !spec.string("strategy", "").isEmpty();
        if (!spec.string("preferredHolder", "").isEmpty() && !isCoordinated) {
            causes.forbidden(SPEC.child("preferredHolder"), "may only be specified if `strategy` is defined");
        }
    }

    /** One of Kubernetes' own, or a name that says whose it is. */
    private static void strategy(String strategy, FieldPath path, Causes causes) {
        if (strategy.indexOf('/') >= 0) {
            Check.name(strategy, path, causes, Names::qualified);
        } else if (!STRATEGIES.contains(strategy)) {
            causes.notSupported(path, strategy, STRATEGIES);
        }
    }
}
