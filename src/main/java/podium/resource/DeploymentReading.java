package podium.resource;

import podium.base.JsonObject;
import podium.resource.IntOrPercent.Rounding;

/**
 * What controllers ask of a Deployment.
 *
 * @param replicas that are wanted
 * @param selector of its ReplicaSets and their pods
 * @param isRecreate whether all old pods go before a new one comes; otherwise it is a rolling update
 * @param maxSurge pods that may exist beyond those wanted; 0 for Recreate
 * @param maxUnavailable pods of those wanted that need not be available; 0 for Recreate
 * @param minReadySeconds after which a ready pod counts as available
 * @param isPaused whether changes of the template wait
 * @param progressDeadlineSeconds without progress after which it is said to be stuck, or {@link #NONE}
 * @param revisionHistoryLimit of old ReplicaSets to keep, or {@link #NONE}
 * @param counts of its status
 * @param updatedReplicas of its status: those of the newest ReplicaSet
 * @param observedGeneration of its status
 */
public record DeploymentReading(
        long replicas,
        LabelSelector selector,
        boolean isRecreate,
        long maxSurge,
        long maxUnavailable,
        long minReadySeconds,
        boolean isPaused,
        long progressDeadlineSeconds,
        long revisionHistoryLimit,
        ReplicaCounts counts,
        long updatedReplicas,
        long observedGeneration) {

    /** Stands for a limit that is not set. */
    public static final long NONE = -1;

    public static DeploymentReading of(Resource deployment) {
        return deployment.reading(DeploymentReading::read);
    }

    private static DeploymentReading read(Resource deployment) {
        JsonObject spec = deployment.spec();
        JsonObject status = deployment.status();
        JsonObject strategy = spec.object("strategy");
        boolean isRecreate = "Recreate".equals(strategy.string("type"));
        long replicas = spec.number("replicas", 1);
        Fenceposts fenceposts =
                isRecreate ? new Fenceposts(0, 0) : Fenceposts.of(strategy.object("rollingUpdate"), replicas);
        return new DeploymentReading(
                replicas,
                LabelSelector.of(spec.object("selector")),
                isRecreate,
                fenceposts.surge,
                Math.min(fenceposts.unavailable, replicas),
                spec.number("minReadySeconds", 0),
                spec.isTrue("paused"),
                limit(spec, "progressDeadlineSeconds"),
                limit(spec, "revisionHistoryLimit"),
                ReplicaCounts.of(status),
                status.number("updatedReplicas", 0),
                status.number("observedGeneration", 0));
    }

    /** The greatest number of 32 bits stands for no limit, too. */
    private static long limit(JsonObject spec, String name) {
        long limit = spec.number(name, NONE);
        return limit == Integer.MAX_VALUE ? NONE : limit;
    }

    /** How many pods may exist at once. */
    public long maxReplicas() {
        return replicas + maxSurge;
    }

    /** How many pods must be available throughout a rolling update. */
    public long minAvailable() {
        return replicas - maxUnavailable;
    }

    public boolean hasProgressDeadline() {
        return progressDeadlineSeconds != NONE;
    }

    /** Surge is rounded up, unavailable down; should both come to nothing, one may be unavailable, or nothing could move. */
    private record Fenceposts(long surge, long unavailable) {

        static Fenceposts of(JsonObject rollingUpdate, long replicas) {
            long surge = IntOrPercent.of(rollingUpdate.get("maxSurge"), replicas, Rounding.UP);
            long unavailable = IntOrPercent.of(rollingUpdate.get("maxUnavailable"), replicas, Rounding.DOWN);
            return new Fenceposts(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
        }
    }
}
