package podium.controller.deployment;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.DeleteOptions;
import podium.controller.Effect;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/** Old ReplicaSets beyond {@code revisionHistoryLimit} go, the smallest revisions first, once they have no pods. */
final class History {

    private History() {}

    static void cleanUp(Sync sync) {
        long limit = sync.wanted().revisionHistoryLimit();
        if (limit == DeploymentReading.NONE) {
            return;
        }
        List<Resource> living = new ArrayList<>(sync.replicaSets().old());
        living.removeIf(Resource::isDeleting);
        living.sort(ReplicaSets.BY_REVISION);
        int beyond = (int) Math.max(0, living.size() - limit);
        for (Resource replicaSet : living.subList(0, beyond)) {
            if (isEmpty(replicaSet)) {
                long revision = ReplicaSetReading.of(replicaSet).revision();
                sync.because("deployment.history", revision, replicaSet.key().name(), living.size(), limit);
                sync.perform(new Effect.Delete(replicaSet.key(), DeleteOptions.DEFAULT, null));
            }
        }
    }

    private static boolean isEmpty(Resource replicaSet) {
        ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
        return reading.replicas() == 0
                && reading.counts().replicas() == 0
                && replicaSet.generation() <= reading.observedGeneration();
    }
}
