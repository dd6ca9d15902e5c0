package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Key;

/** Gives a pod the number of its priority class. There are only those classes that the server makes itself. */
final class PriorityPlugin {

    private static final String POLICY = "PreemptLowerPriority";

    private static final JsonObject CLASSES = JsonObject.builder()
            .put("", 0)
            .put("system-cluster-critical", 2_000_000_000)
            .put("system-node-critical", 2_000_001_000)
            .build();

    private PriorityPlugin() {}

    static @Nullable Problem problem(Key pod, JsonObject spec) {
        String name = spec.string("priorityClassName", "");
        if (!CLASSES.has(name)) {
            return Problems.forbidden(pod, "no PriorityClass with name " + name + " was found");
        }
        long priority = CLASSES.number(name, 0);
        if (spec.number("priority", priority) != priority) {
            return byHand(pod, "integer value of priority", spec.get("priority"), Long.toString(priority));
        }
        String policy = spec.string("preemptionPolicy", POLICY);
        return policy.equals(POLICY) ? null : byHand(pod, "string value of PreemptionPolicy", policy, POLICY);
    }

    private static Problem byHand(Key pod, String what, @Nullable Object said, String computed) {
        return Problems.forbidden(
                pod,
                "the " + what + " (" + said + ") must not be provided in pod spec; priority admission controller"
                        + " computed " + computed + " from the given PriorityClass name");
    }

    static JsonObject admitted(JsonObject spec) {
        Json priority = Json.of(CLASSES.number(spec.string("priorityClassName", ""), 0));
        return spec.with("priority", priority).with("preemptionPolicy", POLICY);
    }
}
