package podium.controller.deployment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * Follows a change of {@code spec.replicas} (as Kubernetes 1.36: {@code scale}): without a rollout under way the one
 * ReplicaSet that has pods takes all; in the middle of one each keeps its share, so that scaling does not hasten it.
 */
final class Scaling {

    private Scaling() {}

    /** Whether a ReplicaSet was sized for another number of replicas than is wanted now. */
    static boolean isDue(Sync sync) {
        for (Resource replicaSet : ReplicaSets.active(sync.replicaSets().all())) {
            long desired = ReplicaSetReading.of(replicaSet).desiredReplicas();
            if (desired != ReplicaSetReading.UNKNOWN && desired != sync.wanted().replicas()) {
                return true;
            }
        }
        return false;
    }

    static void scale(Sync sync) {
        List<Resource> all = sync.replicaSets().all();
        List<Resource> active = ReplicaSets.active(all);
        if (all.isEmpty()) {
            return;
        }
        if (active.size() <= 1) {
            scaleOnly(sync, active.isEmpty() ? latest(sync.replicaSets()) : active.get(0), active.isEmpty());
        } else if (isSaturated(sync.replicaSets().newest(), sync.wanted())) {
            removeOld(sync);
        } else if (!sync.wanted().isRecreate()) {
            Proportions.scale(sync, active);
        }
    }

    private static Resource latest(ReplicaSets replicaSets) {
        Resource newest = replicaSets.newest();
        return newest != null ? newest : replicaSets.old().get(replicaSets.old().size() - 1);
    }

    private static void scaleOnly(Sync sync, Resource replicaSet, boolean isEmpty) {
        ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
        long wanted = sync.wanted().replicas();
        if (reading.replicas() != wanted) {
            sync.because(
                    isEmpty ? "deployment.scale.latest" : "deployment.scale.only",
                    reading.revision(),
                    reading.replicas(),
                    wanted);
            sync.scale(replicaSet, wanted);
        }
    }

    /** Whether the newest has all pods, for this very size of the Deployment, and all are available. */
    private static boolean isSaturated(@Nullable Resource newest, DeploymentReading wanted) {
        if (newest == null) {
            return false;
        }
        ReplicaSetReading reading = ReplicaSetReading.of(newest);
        return reading.replicas() == wanted.replicas()
                && reading.desiredReplicas() == wanted.replicas()
                && reading.counts().available() == wanted.replicas();
    }

    private static void removeOld(Sync sync) {
        Resource newest = Objects.requireNonNull(sync.replicaSets().newest());
        for (Resource replicaSet : ReplicaSets.active(sync.replicaSets().old())) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            sync.because(
                    "deployment.scale.newestHasAll",
                    reading.revision(),
                    reading.replicas(),
                    ReplicaSetReading.of(newest).revision(),
                    sync.wanted().replicas());
            sync.scale(replicaSet, 0);
        }
    }
}
