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
        Problem problem = problem(key, limited, draft);
        if (problem != null) {
            return Admitted.refused(problem);
        }
        JsonObject spec = limited.object("spec");
        Gift gift = ServiceAccountPlugin.gift(key, spec, draft);
        String suffix = gift.mountsToken() && TokenVolume.isMade(spec) ? draft.drawSuffix() : "";
        Priority priority = PriorityPlugin.priority(spec, draft.state());
        return Admitted.as(limited.with("spec", admitted(spec, gift, suffix, priority)));
    }

    static @Nullable Problem problem(Key key, JsonObject pod, Draft draft) {
        Key asked = key.name().isEmpty() ? prefixed(key, pod.object("metadata")) : key;
        JsonObject spec = pod.object("spec");
        Problem problem = ServiceAccountPlugin.problem(asked, spec, draft);
        problem = problem != null ? problem : PriorityPlugin.problem(asked, spec, draft.state());
        return problem != null ? problem : runtimeClassProblem(asked, spec);
    }

    /** Names are made after these plugins were asked, so what they refuse is called by its prefix. */
    private static Key prefixed(Key key, JsonObject metadata) {
        return new Key(key.kind(), key.namespace(), metadata.string("generateName", ""));
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
