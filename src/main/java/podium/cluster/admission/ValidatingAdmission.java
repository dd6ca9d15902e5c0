package podium.cluster.admission;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;

/** The plugins that change nothing of a new object and may refuse it, in the server's order: quotas come last. */
public final class ValidatingAdmission {

    private ValidatingAdmission() {}

    /** @param object as it is to be stored */
    public static Admitted onCreate(Key key, JsonObject object, Draft draft) {
        if (draft.state().has(key)) {
            return Admitted.as(object); // it will be refused, and must not count
        }
        Key named = named(key, object, draft);
        Problem problem = problem(named, object, draft);
        problem = problem != null ? problem : QuotaPlugin.admit(named, null, object, draft);
        return problem == null ? Admitted.as(object) : Admitted.refused(problem);
    }

    /** By its name, which the server makes before these plugins are asked. */
    private static Key named(Key key, JsonObject object, Draft draft) {
        return key.name().isEmpty()
                ? new Key(
                        key.kind(),
                        key.namespace(),
                        draft.foreseen(key, object.object("metadata")).name())
                : key;
    }

    private static @Nullable Problem problem(Key key, JsonObject object, Draft draft) {
        Kind kind = key.kind();
        if (kind.equals(Kind.POD) || kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM)) {
            Problem problem = LimitRanger.problem(key, object, LimitRanger.ranges(key.namespace(), draft.state()));
            return problem != null ? problem : overhead(key, object.object("spec"));
        }
        return kind.equals(FurtherKinds.PRIORITY_CLASS)
                ? PriorityPlugin.secondDefault(key, object, draft.state())
                : null;
    }

    /**
     * Why an object may not be changed so, or null. Of a pod's own updates nothing is looked at, for what it takes changes
     * by its resize alone.
     */
    public static @Nullable Problem onUpdate(
            Key key, String subresource, JsonObject before, JsonObject after, Draft draft) {
        Kind kind = key.kind();
        boolean isPod = kind.equals(Kind.POD);
        if (!subresource.equals(isPod ? "resize" : "")
                || after.object("metadata").has("deletionTimestamp")) {
            return null;
        }
        Problem problem = problem(key, after, draft);
        boolean isClaim = kind.equals(FurtherKinds.PERSISTENT_VOLUME_CLAIM);
        if (problem == null && isClaim) {
            problem = ClaimResizePlugin.problem(key, before, after, draft.state());
        }
        boolean isCharged = isPod || isClaim || kind.equals(Kind.SERVICE);
        return problem == null && isCharged ? QuotaPlugin.admit(key, before, after, draft) : problem;
    }

    /** What a pod costs besides its containers, only its runtime's class can say; there are none here. */
    private static @Nullable Problem overhead(Key key, JsonObject spec) {
        return key.kind().equals(Kind.POD) && spec.has("overhead")
                ? Problems.forbidden(
                        key, "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")
                : null;
    }
}
