package podium.controller.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import podium.resource.DeploymentReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * Shares a change of size among the ReplicaSets of a rollout under way (as Kubernetes 1.36: {@code scale}, {@code
 * GetReplicaSetProportion}): each by its size, the largest first, what rounding leaves to the largest.
 */
final class Proportions {

    /** The larger first; of equal ones the younger. */
    private static final Comparator<Resource> LARGEST_THEN_YOUNGEST = largestThen(ReplicaSets.BY_AGE.reversed());

    /** The larger first; of equal ones the older. */
    private static final Comparator<Resource> LARGEST_THEN_OLDEST = largestThen(ReplicaSets.BY_AGE);

    private Proportions() {}

    private static Comparator<Resource> largestThen(Comparator<Resource> tieBreak) {
        return Comparator.comparingLong((Resource replicaSet) -> -replicas(replicaSet))
                .thenComparing(tieBreak);
    }

    private static long replicas(Resource replicaSet) {
        return ReplicaSetReading.of(replicaSet).replicas();
    }

    /** @param active ReplicaSets that are to have pods */
    static void scale(Sync sync, List<Resource> active) {
        DeploymentReading wanted = sync.wanted();
        long existing = ReplicaSets.sum(active, ReplicaSetReading::replicas);
        long allowed = wanted.replicas() == 0 ? 0 : wanted.maxReplicas();
        long change = allowed - existing;
        List<Resource> sorted = new ArrayList<>(active);
        if (change != 0) {
            sorted.sort(change > 0 ? LARGEST_THEN_YOUNGEST : LARGEST_THEN_OLDEST);
        }
        sync.because(
                change == 0
                        ? "deployment.proportional.same"
                        : change < 0 ? "deployment.proportional.down" : "deployment.proportional.up",
                allowed,
                wanted.replicas(),
                wanted.maxSurge(),
                existing,
                Math.abs(change));
        List<Share> shares = shares(sorted, sync, change);
        long left = change - shares.stream().mapToLong(Share::change).sum();
        for (int i = 0; i < sorted.size(); i++) {
            Resource replicaSet = sorted.get(i);
            long size = replicas(replicaSet) + shares.get(i).change() + (i == 0 ? left : 0);
            explain(sync, replicaSet, shares.get(i), Math.max(0, size), i == 0 ? left : 0);
            sync.scale(replicaSet, Math.max(0, size));
        }
    }

    /**
     * What one ReplicaSet takes of a change.
     *
     * @param before the greatest size of the Deployment when the ReplicaSet was last sized; 0 when that did not count
     * @param fraction its part by size
     * @param change what of it is left to take
     */
    private record Share(long before, long fraction, long change) {
        static final Share NONE = new Share(0, 0, 0);
    }

    private static List<Share> shares(List<Resource> sorted, Sync sync, long change) {
        List<Share> shares = new ArrayList<>();
        long taken = 0;
        for (Resource replicaSet : sorted) {
            Share share = change == taken ? Share.NONE : share(replicaSet, sync, change - taken);
            shares.add(share);
            taken += share.change();
        }
        return shares;
    }

    private static Share share(Resource replicaSet, Sync sync, long left) {
        DeploymentReading wanted = sync.wanted();
        long size = replicas(replicaSet);
        long before = sizeBefore(replicaSet, wanted);
        long fraction = fraction(sync, size, before);
        return new Share(before, fraction, left > 0 ? Math.min(fraction, left) : Math.max(fraction, left));
    }

    private static long fraction(Sync sync, long size, long before) {
        if (sync.wanted().replicas() == 0) {
            return -size;
        }
        return before == 0
                ? 0
                : sync.arithmetic().proportion(size, sync.wanted().maxReplicas(), before);
    }

    /** How large the Deployment could be when it last sized this ReplicaSet; if that was not noted, how large it is. */
    private static long sizeBefore(Resource replicaSet, DeploymentReading wanted) {
        long noted = ReplicaSetReading.of(replicaSet).maxReplicas();
        return noted > 0 ? noted : wanted.counts().replicas();
    }

    private static void explain(Sync sync, Resource replicaSet, Share share, long size, long left) {
        ReplicaSetReading reading = ReplicaSetReading.of(replicaSet);
        if (size == reading.replicas()) {
            return;
        }
        if (sync.wanted().replicas() == 0) {
            sync.because("deployment.proportional.toNothing", reading.revision(), reading.replicas());
            return;
        }
        String key = left != 0
                ? "deployment.proportional.shareAndRest"
                : share.change() != share.fraction()
                        ? "deployment.proportional.shareCut"
                        : "deployment.proportional.share";
        sync.because(
                key,
                reading.revision(),
                reading.replicas(),
                size,
                sync.wanted().maxReplicas(),
                share.before(),
                reading.replicas() + share.fraction(),
                left);
    }
}
