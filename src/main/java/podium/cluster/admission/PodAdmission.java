package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.admission.PriorityPlugin.Priority;
import podium.cluster.admission.ServiceAccountPlugin.Gift;
import podium.resource.Key;

/** The plugins that look at pods, in the server's order. */
public final class PodAdmission {

    private PodAdmission() {}

    /** @param pod with its defaults */
    public static Admitted onCreate(Key key, JsonObject pod, Draft draft) {
        JsonObject limited = LimitRanger.defaulted(pod, LimitRanger.ranges(key.namespace(), draft.state()));
        JsonObject spec = limited.object("spec");
        Problem problem = problem(key, spec, draft);
        if (problem != null) {
            return Admitted.refused(problem);
        }
        Gift gift = ServiceAccountPlugin.gift(key, spec, draft);
        String suffix = gift.mountsToken() && TokenVolume.isMade(spec) ? draft.drawSuffix() : "";
        Priority priority = PriorityPlugin.priority(spec, draft.state());
        return Admitted.as(limited.with("spec", admitted(spec, gift, suffix, priority)));
    }

    static @Nullable Problem problem(Key key, JsonObject spec, Draft draft) {
        Problem problem = ServiceAccountPlugin.problem(key, spec, draft);
        problem = problem != null ? problem : PriorityPlugin.problem(key, spec, draft.state());
        return problem != null ? problem : runtimeClassProblem(key, spec);
    }

    private static @Nullable Problem runtimeClassProblem(Key key, JsonObject spec) {
        String name = spec.string("runtimeClassName", "");
        return name.isEmpty() ? null : Problems.forbidden(key, "pod rejected: RuntimeClass \"" + name + "\" not found");
    }

    /** @param suffix of the token volume's name, where one has to be made */
    static JsonObject admitted(JsonObject spec, Gift gift, String suffix, Priority priority) {
        return TolerationPlugin.admitted(priority.addedTo(ServiceAccountPlugin.admitted(spec, gift, suffix)));
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
