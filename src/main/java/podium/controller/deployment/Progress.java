package podium.controller.deployment;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.DeploymentReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Whether a rollout gets on: the Progressing condition and its deadline (as Kubernetes 1.36: {@code progress.go}). */
final class Progress {

    static final String SUCCEEDED = "NewReplicaSetAvailable";
    static final String TIMED_OUT = "ProgressDeadlineExceeded";

    private static final long SECOND_MS = 1000;

    /** The deployment as it was before the status was computed anew. */
    private final Resource deployment;

    private final @Nullable Resource newest;
    private final long nowMs;

    Progress(Resource deployment, @Nullable Resource newest, long nowMs) {
        this.deployment = deployment;
        this.newest = newest;
        this.nowMs = nowMs;
    }

    /** The new status with its Progressing condition brought up to date. */
    JsonObject judge(JsonObject status) {
        JsonArray conditions = status.array("conditions");
        if (!wanted().hasProgressDeadline()) {
            return status.with("conditions", Conditions.without(conditions, DeploymentConditions.PROGRESSING));
        }
        Resource after = deployment.change(tree -> tree.with("status", status));
        if (hasSucceededBefore(DeploymentReading.of(after))) {
            return status;
        }
        if (isComplete(after)) {
            JsonObject succeeded = condition("True", SUCCEEDED, "has successfully progressed.");
            return status.with("conditions", DeploymentConditions.with(conditions, succeeded));
        }
        if (hasProgressed(DeploymentReading.of(after))) {
            JsonObject moving = condition("True", "ReplicaSetUpdated", "is progressing.");
            return status.with("conditions", DeploymentConditions.renewed(conditions, moving));
        }
        if (hasTimedOut()) {
            JsonObject timedOut = condition("False", TIMED_OUT, "has timed out progressing.");
            return status.with("conditions", DeploymentConditions.with(conditions, timedOut));
        }
        return status;
    }

    private DeploymentReading wanted() {
        return DeploymentReading.of(deployment);
    }

    private JsonObject condition(String status, String reason, String message) {
        String subject = newest == null
                ? "Deployment \"" + deployment.key().name() + "\" "
                : "ReplicaSet \"" + newest.key().name() + "\" ";
        return DeploymentConditions.of(DeploymentConditions.PROGRESSING, status, reason, subject + message, nowMs);
    }

    /** No rollout is under way, so there is none to watch. */
    private boolean hasSucceededBefore(DeploymentReading after) {
        JsonObject progressing = progressing(deployment);
        return after.counts().replicas() == after.updatedReplicas()
                && progressing != null
                && SUCCEEDED.equals(progressing.string("reason"));
    }

    /** Whether all pods that are wanted are of the newest revision and available, and no others exist. */
    static boolean isComplete(Resource deployment) {
        DeploymentReading reading = DeploymentReading.of(deployment);
        return reading.updatedReplicas() == reading.replicas()
                && reading.counts().replicas() == reading.replicas()
                && reading.counts().available() == reading.replicas()
                && reading.observedGeneration() >= deployment.generation();
    }

    private boolean hasProgressed(DeploymentReading after) {
        DeploymentReading before = wanted();
        return after.updatedReplicas() > before.updatedReplicas()
                || after.counts().replicas() - after.updatedReplicas()
                        < before.counts().replicas() - before.updatedReplicas()
                || after.counts().ready() > before.counts().ready()
                || after.counts().available() > before.counts().available();
    }

    private boolean hasTimedOut() {
        JsonObject progressing = progressing(deployment);
        if (progressing == null || SUCCEEDED.equals(progressing.string("reason"))) {
            return false;
        }
        return TIMED_OUT.equals(progressing.string("reason")) || deadlineMs(progressing) < nowMs;
    }

    private long deadlineMs(JsonObject progressing) {
        return Timestamps.parse(progressing.get("lastUpdateTime")) + wanted().progressDeadlineSeconds() * SECOND_MS;
    }

    /**
     * How long to wait until the deadline can have passed, or -1 when there is nothing to wait for. The real controller adds
     * a second because its timers are not exact; so both notice it at the same time. A rollout that has succeeded cannot
     * miss its deadline any more, even if pods are lost later: the real one then asks again and again to no effect.
     */
    long untilDeadlineMs() {
        JsonObject progressing = progressing(deployment);
        if (!wanted().hasProgressDeadline()
                || progressing == null
                || isComplete(deployment)
                || TIMED_OUT.equals(progressing.string("reason"))
                || SUCCEEDED.equals(progressing.string("reason"))) {
            return -1;
        }
        long remainingMs = deadlineMs(progressing) - nowMs;
        return remainingMs < SECOND_MS ? Math.max(0, remainingMs) + 1 : remainingMs + SECOND_MS;
    }

    static @Nullable JsonObject progressing(Resource deployment) {
        return Conditions.find(deployment.status().array("conditions"), DeploymentConditions.PROGRESSING);
    }
}
