package podium.resource;

import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * What controllers ask of a ReplicaSet.
 *
 * @param replicas that are wanted
 * @param minReadySeconds after which a ready pod counts as available
 * @param selector of its pods
 * @param counts of its status
 * @param observedGeneration of its status; 0 before its controller has seen it
 * @param revision of its Deployment that it stands for; 0 when it stands for none
 * @param desiredReplicas of its Deployment when that last set its size, or {@link #UNKNOWN}
 * @param maxReplicas that its Deployment allowed then, surge included, or {@link #UNKNOWN}
 * @param createdMs when it was created, in whole seconds
 */
public record ReplicaSetReading(
        long replicas,
        long minReadySeconds,
        LabelSelector selector,
        ReplicaCounts counts,
        long observedGeneration,
        long revision,
        long desiredReplicas,
        long maxReplicas,
        long createdMs) {

    /** By its Deployment's controller: which state of the template it stands for. */
    public static final String REVISION = "deployment.kubernetes.io/revision";

    public static final String DESIRED_REPLICAS = "deployment.kubernetes.io/desired-replicas";
    public static final String MAX_REPLICAS = "deployment.kubernetes.io/max-replicas";

    /** Stands for a number that is not noted anywhere. */
    public static final long UNKNOWN = -1;

    public static ReplicaSetReading of(Resource replicaSet) {
        return replicaSet.reading(ReplicaSetReading::read);
    }

    private static ReplicaSetReading read(Resource replicaSet) {
        JsonObject spec = replicaSet.spec();
        JsonObject annotations = replicaSet.annotations();
        return new ReplicaSetReading(
                spec.number("replicas", 1),
                spec.number("minReadySeconds", 0),
                LabelSelector.of(spec.object("selector")),
                ReplicaCounts.of(replicaSet.status()),
                replicaSet.status().number("observedGeneration", 0),
                Math.max(0, number(annotations, REVISION)),
                number(annotations, DESIRED_REPLICAS),
                number(annotations, MAX_REPLICAS),
                replicaSet.createdMs());
    }

    private static long number(JsonObject annotations, String name) {
        if (!(annotations.get(name) instanceof JsonString text) || !text.value().matches("[0-9]{1,18}")) {
            return UNKNOWN;
        }
        return Long.parseLong(text.value());
    }
}
