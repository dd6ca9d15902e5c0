package podium.timeline;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.resource.Conditions;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Step;

/** Whether something went wrong with a step: a write was refused, a pod began to fail, a node ceased to be ready. */
public final class Trouble {

    private Trouble() {}

    public static boolean isIn(Step step) {
        for (Change change : step.changes()) {
            if (isIn(change)) {
                return true;
            }
        }
        return false;
    }

    static boolean isIn(Change change) {
        if (!(change instanceof Change.Written written)) {
            return true;
        }
        Resource after = written.after();
        Kind kind = change.key().kind();
        if (after == null) {
            return false;
        }
        return kind.equals(Kind.POD)
                ? PodTrouble.began(written.before(), after)
                : kind.equals(Kind.NODE) && isReady(written.before()) && !isReady(after);
    }

    /** Whether a node is ready; one that does not exist is not. */
    static boolean isReady(@Nullable Resource node) {
        JsonObject status = node == null ? JsonObject.EMPTY : node.status();
        return Conditions.isTrue(status.array("conditions"), "Ready");
    }
}
