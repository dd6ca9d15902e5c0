package podium.controller.replicaset;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.resource.Conditions;
import podium.resource.LabelSelector;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** The status of a ReplicaSet: its pods, counted (as Kubernetes 1.36: {@code calculateStatus}). */
final class ReplicaSetStatus {

    private static final String FAILURE = "ReplicaFailure";
    private static final long SECOND_MS = 1000;

    private final Resource replicaSet;
    private final OwnedPods pods;
    private final long nowMs;
    private int fullyLabeled;
    private int ready;
    private int available;
    private long nextAvailableMs = Long.MAX_VALUE;

    ReplicaSetStatus(Resource replicaSet, OwnedPods pods, long nowMs) {
        this.replicaSet = replicaSet;
        this.pods = pods;
        this.nowMs = nowMs;
        count();
    }

    private void count() {
        LabelSelector template = templateLabels();
        long minReadyMs = ReplicaSetReading.of(replicaSet).minReadySeconds() * SECOND_MS;
        JsonObject lastLabels = JsonObject.EMPTY;
        boolean isLabeled = template.matches(lastLabels);
        for (Resource pod : pods.active()) {
            JsonObject labels = pod.labels();
            if (labels != lastLabels) {
                lastLabels = labels;
                isLabeled = template.matches(labels);
            }
            fullyLabeled += isLabeled ? 1 : 0;
            count(PodReading.of(pod), minReadyMs);
        }
    }

    private LabelSelector templateLabels() {
        JsonObject labels =
                replicaSet.spec().object("template").object("metadata").object("labels");
        return new LabelSelector(labels, JsonArray.EMPTY);
    }

    private void count(PodReading pod, long minReadyMs) {
        if (!pod.isReady()) {
            return;
        }
        ready++;
        if (pod.isAvailable(minReadyMs, nowMs)) {
            available++;
        } else {
            nextAvailableMs = Math.min(nextAvailableMs, pod.readySinceMs() + minReadyMs);
        }
    }

    int ready() {
        return ready;
    }

    int available() {
        return available;
    }

    /** How long until the next ready pod counts as available, or -1 when none is ready without being available. */
    long untilNextAvailableMs() {
        return nextAvailableMs == Long.MAX_VALUE ? -1 : Math.max(1, nextAvailableMs - nowMs);
    }

    JsonObject tree() {
        return tree(Conditions.without(replicaSet.status().array("conditions"), FAILURE));
    }

    /** The status after a pod could not be created. A failure that is already noted stays as it was noted. */
    JsonObject afterRefusal(Problem problem) {
        JsonArray conditions = replicaSet.status().array("conditions");
        return tree(Conditions.find(conditions, FAILURE) != null ? conditions : conditions.plus(failure(problem)));
    }

    private JsonObject failure(Problem problem) {
        return JsonObject.builder()
                .put("type", FAILURE)
                .put("status", "True")
                .put("lastTransitionTime", Timestamps.of(nowMs))
                .put("reason", "FailedCreate")
                .put("message", problem.message())
                .build();
    }

    private JsonObject tree(JsonArray conditions) {
        JsonObject.Builder status =
                JsonObject.builder().put("replicas", Json.of(pods.active().size()));
        count(status, "fullyLabeledReplicas", fullyLabeled);
        count(status, "readyReplicas", ready);
        count(status, "availableReplicas", available);
        status.put("terminatingReplicas", Json.of(pods.terminating()));
        count(status, "observedGeneration", replicaSet.generation());
        return conditions.isEmpty()
                ? status.build()
                : status.put("conditions", conditions).build();
    }

    /** Fields that are 0 are left out, as Go's encoder leaves them. */
    private static void count(JsonObject.Builder status, String name, long number) {
        if (number != 0) {
            status.put(name, Json.of(number));
        }
    }
}
