package podium.controller.deployment;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;

/**
 * Notes in the Progressing condition that a Deployment is paused or goes on, so that the time it was paused does not count
 * against its deadline.
 */
final class Pausing {

    private static final String PAUSED = "DeploymentPaused";

    private Pausing() {}

    static void note(Sync sync) {
        JsonObject progressing = Progress.progressing(sync.deployment());
        if (!sync.wanted().hasProgressDeadline() || isReason(progressing, Progress.TIMED_OUT)) {
            return;
        }
        boolean isNoted = isReason(progressing, PAUSED);
        if (sync.wanted().isPaused() && !isNoted) {
            note(sync, PAUSED, "Deployment is paused");
            sync.because("deployment.paused");
        } else if (!sync.wanted().isPaused() && isNoted) {
            note(sync, "DeploymentResumed", "Deployment is resumed");
            sync.because("deployment.resumed");
        }
    }

    private static boolean isReason(@Nullable JsonObject condition, String reason) {
        return condition != null && reason.equals(condition.string("reason"));
    }

    private static void note(Sync sync, String reason, String message) {
        sync.set(DeploymentConditions.of(DeploymentConditions.PROGRESSING, "Unknown", reason, message, sync.nowMs()));
        sync.writeStatus();
    }
}
