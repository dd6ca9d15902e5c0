package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.ClusterState;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.Key;

/** The plugins that look at pods, in the server's order. */
public final class PodAdmission {

    private PodAdmission() {}

    /** @param pod with its defaults */
    public static Admitted onCreate(Key key, JsonObject pod, ClusterState state) {
        JsonObject spec = pod.object("spec");
        Problem problem = problem(key, spec, state);
        if (problem != null) {
            return Admitted.refused(problem);
        }
        return Admitted.as(pod.with("spec", admitted(spec, ServiceAccountPlugin.pullSecrets(key, spec, state))));
    }

    static @Nullable Problem problem(Key key, JsonObject spec, ClusterState state) {
        Problem problem = ServiceAccountPlugin.problem(key, spec, state);
        problem = problem != null ? problem : PriorityPlugin.problem(key, spec);
        return problem != null ? problem : runtimeClassProblem(key, spec);
    }

    private static @Nullable Problem runtimeClassProblem(Key key, JsonObject spec) {
        String name = spec.string("runtimeClassName", "");
        return name.isEmpty() ? null : Problems.forbidden(key, "pod rejected: RuntimeClass \"" + name + "\" not found");
    }

    static JsonObject admitted(JsonObject spec, JsonArray pullSecrets) {
        return TolerationPlugin.admitted(PriorityPlugin.admitted(ServiceAccountPlugin.admitted(spec, pullSecrets)));
    }

    /** The priority stays what it was; the default tolerations come back. */
    public static JsonObject onUpdate(JsonObject before, JsonObject after) {
        JsonObject was = before.object("spec");
        return after.change("spec", spec -> {
            JsonObject.Builder kept = spec.toBuilder();
            for (String field : new String[] {"priority", "preemptionPolicy"}) {
                kept.putIfPresent(field, spec.has(field) ? null : was.get(field));
            }
            return TolerationPlugin.admitted(kept.build());
        });
    }
}
