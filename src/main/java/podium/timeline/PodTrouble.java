package podium.timeline;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;

/** Whether something went wrong with a pod by one write: a container ended badly of itself, cannot start, or nobody takes the pod. */
final class PodTrouble {

    private PodTrouble() {}

    static boolean began(@Nullable Resource before, Resource after) {
        JsonObject was = before == null ? JsonObject.EMPTY : before.status();
        JsonObject is = after.status();
        if (was == is || after.isDeleting()) {
            return false; // a container that is ended on purpose ends with 143 or 137
        }
        return beganToFail(was, is)
                || beganToBeUnschedulable(was, is)
                || inContainers(was.array("initContainerStatuses"), is.array("initContainerStatuses"))
                || inContainers(was.array("containerStatuses"), is.array("containerStatuses"));
    }

    private static boolean beganToFail(JsonObject was, JsonObject is) {
        return "Failed".equals(is.string("phase")) && !"Failed".equals(was.string("phase"));
    }

    private static boolean beganToBeUnschedulable(JsonObject was, JsonObject is) {
        return isUnschedulable(is) && !isUnschedulable(was);
    }

    private static boolean isUnschedulable(JsonObject status) {
        JsonObject scheduled = Conditions.find(status.array("conditions"), "PodScheduled");
        return scheduled != null && "Unschedulable".equals(scheduled.string("reason"));
    }

    private static boolean inContainers(JsonArray was, JsonArray is) {
        for (int i = 0; i < is.size(); i++) {
            JsonObject before = i < was.size() ? was.object(i) : JsonObject.EMPTY;
            if (inContainer(before, is.object(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inContainer(JsonObject was, JsonObject is) {
        if (was == is) {
            return false;
        }
        boolean hasEndedBadlyBetween = is.number("restartCount", 0) > was.number("restartCount", 0)
                && exitCode(is.object("lastState")) != 0
                && !isTroubled(was.object("state"));
        return hasEndedBadlyBetween || (isTroubled(is.object("state")) && !isTroubled(was.object("state")));
    }

    private static boolean isTroubled(JsonObject state) {
        String waits = state.object("waiting").string("reason", "");
        boolean isWaitingWell = waits.isEmpty() || waits.equals("ContainerCreating") || waits.equals("PodInitializing");
        return !isWaitingWell || exitCode(state) != 0;
    }

    private static long exitCode(JsonObject state) {
        return state.object("terminated").number("exitCode", 0);
    }
}
