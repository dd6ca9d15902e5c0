package podium.controller.deployment;

import podium.resource.DeploymentReading;

/** How many pods the newest ReplicaSet may have (as Kubernetes 1.36: {@code NewRSNewReplicas}). */
final class Sizes {

    private Sizes() {}

    /**
     * @param existing pods that all ReplicaSets are to have together
     * @param newest of these: what the newest is to have
     */
    static long ofNewest(DeploymentReading wanted, long existing, long newest) {
        if (wanted.isRecreate()) {
            return wanted.replicas();
        }
        long room = wanted.maxReplicas() - existing;
        return room <= 0 ? newest : newest + Math.min(room, wanted.replicas() - newest);
    }
}
