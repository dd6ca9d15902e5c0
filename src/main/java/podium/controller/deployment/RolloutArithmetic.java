package podium.controller.deployment;

import podium.resource.DeploymentReading;
import podium.resource.Resource;

/**
 * The three sums on which a rollout turns, as Kubernetes 1.36 does them. They stand here together so that a test can do one
 * of them wrong and see that it is noticed.
 */
public interface RolloutArithmetic {

    RolloutArithmetic KUBERNETES = new RolloutArithmetic() {};

    /** What is wanted of a Deployment, percentages resolved: surge is rounded up, unavailable down. */
    default DeploymentReading wanted(Resource deployment) {
        return DeploymentReading.of(deployment);
    }

    /**
     * How many of an old ReplicaSet's pods go before any pod that serves (as {@code cleanupUnhealthyReplicas}).
     *
     * @param unavailable of its pods
     * @param budget of pods that may still go
     */
    default long unavailableGoing(long unavailable, long budget) {
        return Math.min(unavailable, budget);
    }

    /**
     * What a ReplicaSet has to gain or lose to keep its part of a Deployment that changes its size (as {@code
     * GetReplicaSetProportion}). Halves go up.
     *
     * @param size of the ReplicaSet
     * @param maxReplicas that the Deployment allows now
     * @param maxReplicasBefore that it allowed when the ReplicaSet got its size
     */
    default long proportion(long size, long maxReplicas, long maxReplicasBefore) {
        return (long) ((double) (size * maxReplicas) / maxReplicasBefore + 0.5) - size;
    }
}
