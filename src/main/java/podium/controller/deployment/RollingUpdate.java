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

    private RollingUpdate() {}

    static void move(Sync sync) {
        if (!NewReplicaSet.ensure(sync)) {
            return;
        }
        Outcome outcome = Outcome.NOTHING;
        if (!scaleNewest(sync)) {
            outcome = scaleOld(sync);
        }
        if (outcome == Outcome.STALE) {
            return;
        }
        if (outcome == Outcome.NOTHING && RolloutStatus.isComplete(sync.deployment())) {
            History.cleanUp(sync);
        }
        RolloutStatus.sync(sync);
    }

    private enum Outcome {
        SCALED,
        NOTHING,

        /** A status has not caught up with its spec: numbers computed from both would be wrong. */
        STALE
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

    private static Outcome scaleOld(Sync sync) {
        List<Resource> old = ReplicaSets.active(sync.replicaSets().old());
        long budget = budget(sync);
        if (old.isEmpty() || budget <= 0) {
            return Outcome.NOTHING;
        }
        for (Resource replicaSet : old) {
            if (isAheadOfItsStatus(replicaSet)) {
                sync.because(
                        "deployment.rolling.statusIsOld",
                        ReplicaSetReading.of(replicaSet).revision(),
                        ReplicaSetReading.of(replicaSet).counts().available(),
                        ReplicaSetReading.of(replicaSet).replicas());
                return Outcome.STALE;
            }
        }
        long gone = removeUnavailable(sync, old, budget) + removeAvailable(sync);
        return gone > 0 ? Outcome.SCALED : Outcome.NOTHING;
    }

    /** How many old pods may go, were all of them available: the newest's that are not available yet are missed already. */
    private static long budget(Sync sync) {
        ReplicaSetReading newest = ReplicaSetReading.of(newest(sync));
        long missing = newest.replicas() - newest.counts().available();
        return sync.replicaSets().replicas() - sync.wanted().minAvailable() - missing;
    }

    private static boolean isAheadOfItsStatus(Resource replicaSet) {
        ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
        return reading.counts().available() > reading.replicas();
    }

    /** Pods that serve nobody would hold the rollout up if they were counted among those that must stay. */
    private static long removeUnavailable(Sync sync, List<Resource> old, long budget) {
        long gone = 0;
        for (Resource replicaSet : old) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
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

    private static long removeAvailable(Sync sync) {
        DeploymentReading wanted = sync.wanted();
        long available = sync.replicaSets().available();
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
