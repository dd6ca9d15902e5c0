package podium.cluster;

import java.util.List;
import podium.base.JsonObject;
import podium.resource.FurtherKinds;
import podium.resource.Key;

/** The priority classes that every cluster has. */
public final class SystemPriorities {

    /**
     * A class.
     *
     * @param value the higher, the sooner its pods run
     */
    public record PriorityClass(String name, long value, String description) {

        public JsonObject tree() {
            return JsonObject.builder()
                    .put("kind", "PriorityClass")
                    .put("apiVersion", "scheduling.k8s.io/v1")
                    .put("metadata", JsonObject.EMPTY)
                    .put("value", value)
                    .put("description", description)
                    .put("preemptionPolicy", "PreemptLowerPriority")
                    .build();
        }
    }

    public static final List<PriorityClass> ALL = List.of(
            new PriorityClass(
                    "system-cluster-critical",
                    2_000_000_000,
                    "Used for system critical pods that must run in the cluster, but can be moved to another node if"
                            + " necessary."),
            new PriorityClass(
                    "system-node-critical",
                    2_000_001_000,
                    "Used for system critical pods that must not be moved from their current node."));

    private SystemPriorities() {}

    /** Makes them, as every API server does when it starts. */
    public static void write(Draft draft) {
        for (PriorityClass known : ALL) {
            draft.create(Key.of(FurtherKinds.PRIORITY_CLASS, known.name()), known.tree());
        }
    }

    /** In what a class differs from the system's of that name; empty when in nothing. */
    public static String misfit(String name, JsonObject priorityClass) {
        for (PriorityClass known : ALL) {
            if (known.name().equals(name)) {
                if (known.value() != priorityClass.number("value", 0)) {
                    return "value of " + name + " PriorityClass must be " + known.value();
                }
                return priorityClass.isTrue("globalDefault")
                        ? "globalDefault of " + name + " PriorityClass must be false"
                        : "";
            }
        }
        return name + " is not a known system priority class";
    }
}
