package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.SystemPriorities;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Resource;

/** Gives a pod the number of its priority class, and refuses one that names none that there is. */
final class PriorityPlugin {

    private static final String POLICY = "PreemptLowerPriority";

    private PriorityPlugin() {}

    /**
     * What comes of a priority class.
     *
     * @param name of the class, empty for none
     * @param policy whether pods that matter less are put away for it
     */
    record Priority(String name, long value, String policy) {
        private static final Priority NONE = new Priority("", 0, POLICY);

        private static Priority of(String name, JsonObject tree) {
            return new Priority(name, tree.number("value", 0), tree.string("preemptionPolicy", POLICY));
        }

        JsonObject addedTo(JsonObject spec) {
            JsonObject named = name.isEmpty() ? spec : spec.with("priorityClassName", name);
            return named.with("priority", value).with("preemptionPolicy", policy);
        }
    }

    /** The priority of a pod that was not refused. */
    static Priority priority(JsonObject spec, ClusterState state) {
        Priority found = found(spec.string("priorityClassName", ""), state);
        return found == null ? Priority.NONE : found;
    }

    private static @Nullable Priority found(String name, ClusterState state) {
        if (name.isEmpty()) {
            return ofDefault(state);
        }
        Resource named = state.get(Key.of(FurtherKinds.PRIORITY_CLASS, name));
        return named == null ? ofSystem(name) : Priority.of(name, named.tree());
    }

    /** Of several that are the default, the least counts. */
    private static Priority ofDefault(ClusterState state) {
        Priority least = null;
        for (Resource candidate : state.table(FurtherKinds.PRIORITY_CLASS).values()) {
            if (candidate.tree().isTrue("globalDefault")) {
                Priority priority = Priority.of(candidate.key().name(), candidate.tree());
                least = least == null || priority.value() < least.value() ? priority : least;
            }
        }
        return least == null ? Priority.NONE : least;
    }

    private static @Nullable Priority ofSystem(String name) {
        for (SystemPriorities.PriorityClass known : SystemPriorities.ALL) {
            if (known.name().equals(name)) {
                return Priority.of(name, known.tree());
            }
        }
        return null;
    }

    static @Nullable Problem problem(Key pod, JsonObject spec, ClusterState state) {
        String name = spec.string("priorityClassName", "");
        Priority found = found(name, state);
        if (found == null) {
            return Problems.forbidden(pod, "no PriorityClass with name " + name + " was found");
        }
        if (spec.number("priority", found.value()) != found.value()) {
            return byHand(pod, "integer value of priority", spec.get("priority"), Long.toString(found.value()));
        }
        String policy = spec.string("preemptionPolicy", found.policy());
        return policy.equals(found.policy())
                ? null
                : byHand(pod, "string value of PreemptionPolicy", policy, found.policy());
    }

    private static Problem byHand(Key pod, String what, @Nullable Object said, String computed) {
        return Problems.forbidden(
                pod,
                "the " + what + " (" + said + ") must not be provided in pod spec; priority admission controller"
                        + " computed " + computed + " from the given PriorityClass name");
    }

    /** Only one class can be the default. */
    static @Nullable Problem secondDefault(Key key, JsonObject priorityClass, ClusterState state) {
        if (!priorityClass.isTrue("globalDefault")) {
            return null;
        }
        Priority known = ofDefault(state);
        return known.name().isEmpty() || known.name().equals(key.name())
                ? null
                : Problems.forbidden(
                        key,
                        "PriorityClass " + known.name() + " is already marked as default. Only one default can exist");
    }
}
