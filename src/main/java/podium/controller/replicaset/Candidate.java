package podium.controller.replicaset;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * A pod that could be deleted, with all that decides whether it is: the least goes first.
 *
 * @param companions active pods of the same owner's ReplicaSets on its node, itself included; 0 when they do not count
 * @param place among its ReplicaSet's pods, for those that no rule tells apart
 * @param nowMs from which ages are counted
 */
record Candidate(Resource pod, PodReading reading, int companions, int place, long nowMs)
        implements Comparable<Candidate> {

    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

    @Override
    public int compareTo(Candidate other) {
        DeletionRule rule = DeletionRule.deciding(this, other);
        return rule == null ? Integer.compare(place, other.place) : rule.compare(this, other);
    }

    long readySinceMs() {
        return reading.readySinceMs();
    }

    long createdMs() {
        return reading.createdMs();
    }

    /** What the pod's owner says its deletion costs; 0 when that is no number of 32 bits as the API server takes it. */
    int deletionCost() {
        if (!(pod.annotations().get(DELETION_COST) instanceof JsonString text)
                || !text.value().matches("0|-?[1-9][0-9]{0,9}")) {
            return 0;
        }
        long cost = Long.parseLong(text.value());
        return cost == (int) cost ? (int) cost : 0;
    }

    /** Restarts of the container that was restarted most often. */
    long restartsMax() {
        return max(pod.status().array("containerStatuses"));
    }

    /** The same of the init containers that run beside the others. */
    long sidecarRestartsMax() {
        long max = 0;
        for (Json container : pod.spec().array("initContainers")) {
            if ("Always".equals(container.asObject().string("restartPolicy"))) {
                max = Math.max(max, restarts(container.asObject().string("name", "")));
            }
        }
        return max;
    }

    private long restarts(String initContainer) {
        return max(pod.status()
                .array("initContainerStatuses")
                .filter(status -> initContainer.equals(status.asObject().string("name"))));
    }

    private static long max(JsonArray statuses) {
        long max = 0;
        for (Json status : statuses) {
            JsonObject container = status.asObject();
            max = Math.max(max, container.number("restartCount", 0));
        }
        return max;
    }
}
