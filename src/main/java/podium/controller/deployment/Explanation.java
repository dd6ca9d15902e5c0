package podium.controller.deployment;

import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.base.Why;
import podium.resource.Conditions;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** Says what a sync waits for when it had nothing to do, and what turned with the status. */
final class Explanation {

    private static final long SECOND_MS = 1000;

    private Explanation() {}

    static void ofRollout(Sync sync, JsonObject status) {
        Resource newest = sync.replicaSets().newest();
        if (!sync.hasReason() && newest != null) {
            explainWait(sync, ReplicaSetReading.of(newest));
        }
        explainProgress(sync, status);
        ofAvailability(sync, status);
    }

    private static void explainWait(Sync sync, ReplicaSetReading newest) {
        DeploymentReading wanted = sync.wanted();
        long available = sync.replicaSets().available();
        long existing = sync.replicaSets().replicas();
        if (existing > newest.replicas()) {
            String key = newest.replicas() < wanted.replicas()
                    ? "deployment.rolling.waitsForRoom"
                    : "deployment.rolling.waitsForAvailable";
            sync.because(
                    key,
                    newest.revision(),
                    existing,
                    wanted.maxReplicas(),
                    available,
                    wanted.minAvailable(),
                    wanted.replicas(),
                    wanted.maxSurge(),
                    wanted.maxUnavailable());
        } else if (newest.counts().available() < wanted.replicas()) {
            sync.because("deployment.waitsForPods", newest.revision(), available, wanted.replicas());
        } else {
            sync.because("deployment.complete", newest.revision(), wanted.replicas());
        }
    }

    private static void explainProgress(Sync sync, JsonObject status) {
        JsonObject before = Progress.progressing(sync.deployment());
        JsonObject after = Conditions.find(status.array("conditions"), DeploymentConditions.PROGRESSING);
        if (after == null || is(before, "reason", after.string("reason", ""))) {
            return;
        }
        if (is(after, "reason", Progress.SUCCEEDED)) {
            sync.because("deployment.succeeded", sync.wanted().replicas());
        } else if (is(after, "reason", Progress.TIMED_OUT)) {
            sync.because("deployment.timedOut", new Why.Arg.Span(sync.wanted().progressDeadlineSeconds() * SECOND_MS));
        }
    }

    static void ofAvailability(Sync sync, JsonObject status) {
        JsonObject before = Conditions.find(sync.conditions(), DeploymentConditions.AVAILABLE);
        JsonObject after = Conditions.find(status.array("conditions"), DeploymentConditions.AVAILABLE);
        if (after == null || is(before, "status", after.string("status", ""))) {
            return;
        }
        DeploymentReading wanted = sync.wanted();
        sync.because(
                is(after, "status", "True") ? "deployment.available" : "deployment.unavailable",
                sync.replicaSets().available(),
                wanted.minAvailable(),
                wanted.replicas(),
                wanted.maxUnavailable());
    }

    private static boolean is(@Nullable JsonObject condition, String field, String value) {
        return condition != null && value.equals(condition.string(field));
    }
}
