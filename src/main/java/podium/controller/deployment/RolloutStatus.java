package podium.controller.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Conditions;
import podium.resource.Resource;

/** Brings a Deployment's status up to date at the end of a sync. */
final class RolloutStatus {

    private RolloutStatus() {}

    /** Whether the status, as it is noted, says that the rollout is complete. */
    static boolean isComplete(Resource deployment) {
        return Progress.isComplete(deployment);
    }

    /** After a move of a rollout: with progress and failures (as Kubernetes 1.36: {@code syncRolloutStatus}). */
    static void sync(Sync sync) {
        Resource before = sync.deployment();
        Progress progress = new Progress(before, sync.replicaSets().newest(), sync.nowMs());
        JsonObject judged = progress.judge(DeploymentStatus.of(before, sync.replicaSets(), sync.nowMs()));
        JsonObject status = withFailure(judged, sync.replicaSets());
        Explanation.ofRollout(sync, status);
        if (!status.equals(before.status())) {
            sync.setStatus(status);
            sync.writeStatus();
        } else {
            sync.againAfter(progress.untilDeadlineMs());
        }
    }

    /** When nothing is rolled out: only counts and availability (as Kubernetes 1.36: {@code syncDeploymentStatus}). */
    static void syncCounts(Sync sync) {
        JsonObject status = DeploymentStatus.of(sync.deployment(), sync.replicaSets(), sync.nowMs());
        Explanation.ofAvailability(sync, status);
        if (!status.equals(sync.deployment().status())) {
            sync.setStatus(status);
            sync.writeStatus();
        }
    }

    private static JsonObject withFailure(JsonObject status, ReplicaSets replicaSets) {
        JsonArray conditions = status.array("conditions");
        JsonObject failure = failure(replicaSets);
        JsonArray changed = failure == null
                ? Conditions.without(conditions, DeploymentConditions.REPLICA_FAILURE)
                : DeploymentConditions.with(conditions, DeploymentConditions.ofReplicaSet(failure));
        return status.with("conditions", changed);
    }

    /** The newest ReplicaSet's failure counts most. */
    private static @Nullable JsonObject failure(ReplicaSets replicaSets) {
        Resource newest = replicaSets.newest();
        JsonObject ofNewest = newest == null ? null : failure(List.of(newest));
        return ofNewest != null ? ofNewest : failure(replicaSets.old());
    }

    private static @Nullable JsonObject failure(List<Resource> replicaSets) {
        for (Resource replicaSet : replicaSets) {
            for (Json condition : replicaSet.status().array("conditions")) {
                if (DeploymentConditions.REPLICA_FAILURE.equals(
                        condition.asObject().string("type"))) {
                    return condition.asObject();
                }
            }
        }
        return null;
    }
}
