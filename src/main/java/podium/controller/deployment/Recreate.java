package podium.controller.deployment;

import java.util.List;
import java.util.Objects;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** One move of a rollout by Recreate: all old pods go, and only when the last has ended, all new ones come. */
final class Recreate {

    private Recreate() {}

    static void move(Sync sync) {
        NewReplicaSet.keepUp(sync);
        if (removeOld(sync) || waitsForOldPods(sync)) {
            RolloutStatus.sync(sync);
            return;
        }
        if (!NewReplicaSet.ensure(sync)) {
            return;
        }
        scaleNewest(sync);
        if (RolloutStatus.isComplete(sync.deployment())) {
            History.cleanUp(sync);
        }
        RolloutStatus.sync(sync);
    }

    private static boolean removeOld(Sync sync) {
        List<Resource> old = ReplicaSets.active(sync.replicaSets().old());
        for (Resource replicaSet : old) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            sync.because("deployment.recreate.down", reading.revision(), reading.replicas());
            sync.scale(replicaSet, 0);
        }
        return !old.isEmpty();
    }

    private static boolean waitsForOldPods(Sync sync) {
        for (Resource replicaSet : sync.replicaSets().old()) {
            ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
            if (reading.counts().replicas() > 0
                    || Ownership.hasLivingPods(sync.deployment(), replicaSet, sync.state())) {
                sync.because("deployment.recreate.waitsForEnd", reading.revision());
                return true;
            }
        }
        return false;
    }

    private static void scaleNewest(Sync sync) {
        Resource newest = Objects.requireNonNull(sync.replicaSets().newest());
        ReplicaSetReading reading = ReplicaSetReading.of(newest);
        long wanted = sync.wanted().replicas();
        if (reading.replicas() != wanted) {
            sync.because("deployment.recreate.scale", reading.revision(), reading.replicas(), wanted);
            sync.scale(newest, wanted);
        }
    }
}
