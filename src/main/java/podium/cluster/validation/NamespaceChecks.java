package podium.cluster.validation;

import java.util.List;
import java.util.regex.Pattern;
import podium.base.JsonObject;

/** Namespaces ({@code pkg/apis/core/validation} of 1.36). */
public final class NamespaceChecks {

    private static final FieldPath FINALIZERS = FieldPath.of("spec").child("finalizers");
    private static final FieldPath PHASE = FieldPath.of("status").child("Phase"); // as the server has it

    private static final String SECURITY_LABEL = "pod-security.kubernetes.io/";
    private static final List<String> SECURITY_LEVELS = List.of("privileged", "baseline", "restricted");

    private static final Pattern SECURITY_VERSION = Pattern.compile("latest|v1\\.(0|[1-9][0-9]*)");

    private NamespaceChecks() {}

    public static void check(JsonObject namespace, Causes causes) {
        for (String finalizer : finalizers(namespace)) {
            finalizer(finalizer, FINALIZERS, causes);
        }
        podSecurity(namespace, causes);
    }

    /** What an update of the finalizers alone leaves. */
    public static void finalized(JsonObject namespace, Causes causes) {
        int i = 0;
        for (String finalizer : finalizers(namespace)) {
            finalizer(finalizer, FINALIZERS.index(i++), causes);
        }
    }

    private static List<String> finalizers(JsonObject namespace) {
        return MetaChecks.strings(namespace.object("spec").array("finalizers"));
    }

    private static void finalizer(String finalizer, FieldPath path, Causes causes) {
        Check.name(finalizer, path, causes, Names::qualified);
        MetaChecks.finalizer(finalizer, path, causes);
    }

    /** The labels by which a namespace says which pods it takes, and by the rules of which version. */
    public static void podSecurity(JsonObject namespace, Causes causes) {
        JsonObject labels = namespace.object("metadata").object("labels");
        FieldPath path = FieldPath.of("metadata").child("labels");
        for (String mode : new String[] {"enforce", "audit", "warn"}) {
            String ofLevel = SECURITY_LABEL + mode;
            String level = labels.string(ofLevel);
            if (level != null && !SECURITY_LEVELS.contains(level)) {
                causes.invalid(path.key(ofLevel), level, "must be one of " + String.join(", ", SECURITY_LEVELS));
            }
            String ofVersion = ofLevel + "-version";
            String version = labels.string(ofVersion);
            if (version != null && !SECURITY_VERSION.matcher(version).matches()) {
                causes.invalid(path.key(ofVersion), version, "must be \"latest\" or \"v1.x\"");
            }
        }
    }

    /** A namespace's phase follows from whether it is to go. */
    public static void status(JsonObject namespace, Causes causes) {
        String phase = namespace.object("status").string("phase", "");
        boolean isGoing = namespace.object("metadata").has("deletionTimestamp");
        String expected = isGoing ? "Terminating" : "Active";
        if (!phase.equals(expected)) {
            causes.invalid(
                    PHASE,
                    phase,
                    "may only be '" + expected + "' if `deletionTimestamp` is " + (isGoing ? "not empty" : "empty"));
        }
    }
}
