package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** Namespaces and nodes ({@code pkg/apis/core/validation} of 1.36). */
public final class ClusterChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath STATUS = FieldPath.of("status");

    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    private static final String SECURITY_LABEL = "pod-security.kubernetes.io/";
    private static final List<String> SECURITY_LEVELS = List.of("privileged", "baseline", "restricted");

    private ClusterChecks() {}

    public static void namespace(JsonObject namespace, Causes causes) {
        JsonArray finalizers = namespace.object("spec").array("finalizers");
        int i = 0;
        for (String finalizer : MetaChecks.strings(finalizers)) {
            FieldPath path = SPEC.child("finalizers");
            Check.name(finalizer, path, causes, Names::qualified);
            MetaChecks.finalizer(finalizer, path.index(i++), causes);
        }
        podSecurity(namespace, causes);
    }

    /** The labels by which a namespace says which pods it takes. */
    public static void podSecurity(JsonObject namespace, Causes causes) {
        JsonObject labels = namespace.object("metadata").object("labels");
        FieldPath path = FieldPath.of("metadata").child("labels");
        for (String mode : new String[] {"enforce", "audit", "warn"}) {
            String level = labels.string(SECURITY_LABEL + mode);
            if (level != null && !SECURITY_LEVELS.contains(level)) {
                causes.invalid(
                        path.key(SECURITY_LABEL + mode), level, "must be one of " + String.join(", ", SECURITY_LEVELS));
            }
        }
    }

    public static void node(JsonObject node, Causes causes) {
        taints(node.object("spec").array("taints"), causes);
        nodeStatus(node, causes);
    }

    private static void taints(JsonArray taints, Causes causes) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < taints.size(); i++) {
            JsonObject taint = taints.object(i);
            FieldPath path = FieldPath.of("metadata").child("taints").index(i); // as the server has it
            String key = taint.string("key", "");
            String effect = taint.string("effect", "");
            Check.name(key, path.child("key"), causes, Names::qualified);
            Check.name(taint.string("value", ""), path.child("value"), causes, Names::labelValue);
            effect(effect, path.child("effect"), causes);
            if (!seen.add(effect + "\n" + key)) {
                causes.duplicate(path, goNamed(taint), "taints must be unique by key and effect pair");
            }
        }
    }

    private static JsonObject goNamed(JsonObject taint) {
        return JsonObject.builder()
                .put("Key", taint.string("key", ""))
                .put("Value", taint.string("value", ""))
                .put("Effect", taint.string("effect", ""))
                .put("TimeAdded", JsonNull.NULL)
                .build();
    }

    private static void effect(String effect, FieldPath path, Causes causes) {
        if (effect.isEmpty()) {
            causes.required(path);
        } else if (!EFFECTS.contains(effect)) {
            causes.notSupported(path, effect, EFFECTS);
        }
    }

    public static void nodeStatus(JsonObject node, Causes causes) {
        for (String list : new String[] {"capacity", "allocatable"}) {
            JsonObject amounts = node.object("status").object(list);
            for (int i = 0; i < amounts.size(); i++) {
                if (Check.amount(amounts.valueAt(i)).signum() < 0) {
                    causes.invalid(STATUS.child(list).child(amounts.nameAt(i)), amounts.valueAt(i), Check.NOT_NEGATIVE);
                }
            }
        }
    }
}
