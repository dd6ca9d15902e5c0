package podium.controller.deployment;

import java.util.List;
import java.util.Objects;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * One move of a rolling update (as Kubernetes 1.36: {@code rolloutRolling}): the newest ReplicaSet grows if there is room;
 * otherwise old pods go, those first that are not available, as many as availability allows.
 */
final class RollingUpdate {

    /** Stands for a number of pods that cannot be told: a status has not caught up with its spec. */
    private static final long STALE = -1;

    private RollingUpdate() {}

    static void move(Sync sync) {
        if (!NewReplicaSet.ensure(sync)) {
            return;
        }
        if (!scaleNewest(sync) && !scaleOld(sync) && RolloutStatus.isComplete(sync.deployment())) {
            History.cleanUp(sync);
        }
        RolloutStatus.sync(sync);
    }

    private static Resource newest(Sync sync) {
        return Objects.requireNonNull(sync.replicaSets().newest());
    }

    private static boolean scaleNewest(Sync sync) {
        DeploymentReading wanted = sync.wanted();
        ReplicaSetReading newest = ReplicaSetReading.of(newest(sync));
        if (newest.replicas() == wanted.replicas()) {
            return false;
        }
        long existing = sync.replicaSets().replicas();
        long size = newest.replicas() > wanted.replicas()
                ? wanted.replicas()
                : Sizes.ofNewest(wanted, existing, newest.replicas());
        if (size == newest.replicas()) {
            return false;
        }
        explainNewest(sync, newest, size, existing);
        sync.scale(newest(sync), size);
        return true;
    }

    private static void explainNewest(Sync sync, ReplicaSetReading newest, long size, long existing) {
        DeploymentReading wanted = sync.wanted();
        if (size < newest.replicas()) {
            sync.because("deployment.rolling.newestTooLarge", newest.revision(), newest.replicas(), size);
            return;
        }
        sync.because(
                size == wanted.replicas() ? "deployment.rolling.upToWanted" : "deployment.rolling.up",
                newest.revision(),
                newest.replicas(),
                size,
                wanted.maxReplicas(),
                wanted.replicas(),
                wanted.maxSurge(),
                existing,
                wanted.maxReplicas() - existing);
    }

    /** Whether old pods go. Where a status is older than its spec, nothing more is concluded from the two. */
    private static boolean scaleOld(Sync sync) {
        List<Resource> old = ReplicaSets.active(sync.replicaSets().old());
        long budget = budget(sync);
        if (old.isEmpty() || budget <= 0) {
            return false;
        }
        long available = available(sync, old);
        long gone = removeUnavailable(sync, old, budget);
        return gone != STALE && gone + removeAvailable(sync, available) > 0;
    }

    /** Those of ReplicaSets that are to have none are on their way out, whatever the status still says. */
    private static long available(Sync sync, List<Resource> old) {
        return ReplicaSetReading.of(newest(sync)).counts().available()
                + ReplicaSets.sum(old, reading -> reading.counts().available());
    }

    /** How many old pods may go, were all of them available: the newest's that are not available yet are missed already. */
    private static long budget(Sync sync) {
        ReplicaSetReading newest = ReplicaSetReading.of(newest(sync));
        long missing = newest.replicas() - newest.counts().available();
        return sync.replicaSets().replicas() - sync.wanted().minAvailable() - missing;
    }

    /**
     * Pods that serve nobody would hold the rollout up if they were counted among those that must stay.
     *
     * @return how many go, or {@link #STALE}
     */
    private static long removeUnavailable(Sync sync, List<Resource> old, long budget) {
        long gone = 0;
        for (Resource replicaSet : old) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            if (gone < budget && reading.counts().available() > reading.replicas()) {
                sync.because(
                        "deployment.rolling.statusIsOld",
                        reading.revision(),
                        reading.counts().available(),
                        reading.replicas());
                return STALE;
            }
            long unavailable = reading.replicas() - reading.counts().available();
            long going = sync.arithmetic().unavailableGoing(unavailable, budget - gone);
            if (going > 0) {
                sync.because(
                        "deployment.rolling.unavailableFirst",
                        reading.revision(),
                        reading.replicas(),
                        reading.replicas() - going,
                        unavailable,
                        budget);
                sync.scale(replicaSet, reading.replicas() - going);
                gone += going;
            }
        }
        return gone;
    }

    private static long removeAvailable(Sync sync, long available) {
        DeploymentReading wanted = sync.wanted();
        long spare = available - wanted.minAvailable();
        long gone = 0;
        for (Resource replicaSet : ReplicaSets.active(sync.replicaSets().old())) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            long going = Math.min(reading.replicas(), spare - gone);
            if (going > 0) {
                sync.because(
                        "deployment.rolling.down",
                        reading.revision(),
                        reading.replicas(),
                        reading.replicas() - going,
                        available,
                        wanted.minAvailable(),
                        wanted.replicas(),
                        wanted.maxUnavailable(),
                        spare);
                sync.scale(replicaSet, reading.replicas() - going);
                gone += going;
            }
        }
        return gone;
    }
}
