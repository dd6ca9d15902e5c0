package podium.controller.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * The ReplicaSets of a Deployment.
 *
 * @param newest the one whose template is the Deployment's, or null while there is none
 * @param old all others, by age
 */
record ReplicaSets(@Nullable Resource newest, List<Resource> old) {

    /** The older first; those of one second by name. */
    static final Comparator<Resource> BY_AGE = Comparator.comparingLong(
                    (Resource replicaSet) -> read(replicaSet).createdMs())
            .thenComparing(replicaSet -> replicaSet.key().name());

    /** The smaller revision first. */
    static final Comparator<Resource> BY_REVISION = Comparator.comparingLong(
                    (Resource replicaSet) -> read(replicaSet).revision())
            .thenComparing(BY_AGE);

    /** Tells the newest from the old: should several have the Deployment's template, the oldest of them is it. */
    static ReplicaSets of(JsonObject template, List<Resource> all) {
        List<Resource> old = new ArrayList<>(all);
        old.sort(BY_AGE);
        for (Resource replicaSet : old) {
            if (PodTemplates.areEqual(template, PodTemplates.of(replicaSet.tree()))) {
                old.remove(replicaSet);
                return new ReplicaSets(replicaSet, old);
            }
        }
        return new ReplicaSets(null, old);
    }

    /** The old ones, then the newest. */
    List<Resource> all() {
        List<Resource> all = new ArrayList<>(old);
        if (newest != null) {
            all.add(newest);
        }
        return all;
    }

    /** Those that are to have pods. */
    static List<Resource> active(List<Resource> replicaSets) {
        return replicaSets.stream()
                .filter(replicaSet -> read(replicaSet).replicas() > 0)
                .toList();
    }

    /** How many pods all are to have together. */
    long replicas() {
        return sum(all(), ReplicaSetReading::replicas);
    }

    /** How many pods of all are available. */
    long available() {
        return sum(all(), reading -> reading.counts().available());
    }

    static long sum(List<Resource> replicaSets, ToLongFunction<ReplicaSetReading> number) {
        long sum = 0;
        for (Resource replicaSet : replicaSets) {
            sum += number.applyAsLong(read(replicaSet));
        }
        return sum;
    }

    static ReplicaSetReading read(Resource replicaSet) {
        return ReplicaSetReading.of(replicaSet);
    }
}
