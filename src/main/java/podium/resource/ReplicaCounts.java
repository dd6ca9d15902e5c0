package podium.resource;

import podium.base.JsonObject;

/**
 * The pods that the status of a ReplicaSet or Deployment counts.
 *
 * @param replicas that are neither finished nor on their way out
 * @param ready of these
 * @param available of these: ready for long enough
 * @param terminating on their way out; {@link ReplicaSetReading#UNKNOWN} when the status does not say
 */
public record ReplicaCounts(long replicas, long ready, long available, long terminating) {

    static ReplicaCounts of(JsonObject status) {
        return new ReplicaCounts(
                status.number("replicas", 0),
                status.number("readyReplicas", 0),
                status.number("availableReplicas", 0),
                status.number("terminatingReplicas", ReplicaSetReading.UNKNOWN));
    }
}
