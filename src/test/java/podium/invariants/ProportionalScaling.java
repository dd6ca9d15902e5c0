package podium.invariants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import podium.resource.Resource;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;

/**
 * A Deployment that is scaled in the middle of a rollout gives each ReplicaSet its share: in proportion to its size, rounded,
 * the largest first, and what is left over to the largest.
 */
final class ProportionalScaling implements Invariant {

    private final Tally tally;

    ProportionalScaling(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void after(SimState before, Moved moved) {
        if (!moved.step().actor().equals("deployment-controller")) {
            return;
        }
        Family was = Family.of(moved.step().subject(), before.cluster());
        if (was != null && was.isRolling() && !was.deployment().isDeleting()) {
            List<Resource> active = was.replicaSets().stream()
                    .filter(replicaSet -> Family.size(replicaSet) > 0)
                    .toList();
            if (active.size() > 1 && isDue(was, active) && !isSaturated(was)) {
                tally.look("scaling in mid-rollout is proportional");
                check(was, active, moved);
            }
        }
    }

    private static boolean isDue(Family was, List<Resource> active) {
        long replicas = was.bounds().replicas();
        return was.isPaused()
                || active.stream()
                        .anyMatch(replicaSet ->
                                Family.desired(replicaSet) != -1 && Family.desired(replicaSet) != replicas);
    }

    private static boolean isSaturated(Family was) {
        Resource newest = was.newest();
        long replicas = was.bounds().replicas();
        return newest != null
                && Family.size(newest) == replicas
                && Family.desired(newest) == replicas
                && Family.available(newest) == replicas;
    }

    private static void check(Family was, List<Resource> active, Moved moved) {
        Bounds bounds = was.bounds();
        long allowed = bounds.replicas() == 0 ? 0 : bounds.most();
        long change = allowed - active.stream().mapToLong(Family::size).sum();
        List<Resource> order = new ArrayList<>(active);
        Comparator<Resource> byAge = Comparator.comparingLong(Resource::createdMs)
                .thenComparing(replicaSet -> replicaSet.key().name());
        order.sort(Comparator.comparingLong((Resource replicaSet) -> -Family.size(replicaSet))
                .thenComparing(change > 0 ? byAge.reversed() : byAge));
        long[] sizes = new long[order.size()];
        long left = change;
        for (int i = 0; i < sizes.length; i++) {
            long size = Family.size(order.get(i));
            long share = left == 0 ? 0 : share(order.get(i), was, allowed);
            share = change > 0 ? Math.min(share, left) : Math.max(share, left);
            sizes[i] = size + share;
            left -= share;
        }
        sizes[0] = Math.max(0, sizes[0] + left);
        for (int i = 0; i < sizes.length; i++) {
            Resource after = moved.state().cluster().get(order.get(i).key());
            if (after == null || Family.size(after) != Math.max(0, sizes[i])) {
                throw new Violation(
                        order.get(i) + " of size " + Family.size(order.get(i)) + " should become " + sizes[i] + " of "
                                + allowed + " but becomes " + (after == null ? "nothing" : Family.size(after)));
            }
        }
    }

    private static long share(Resource replicaSet, Family was, long allowed) {
        long size = Family.size(replicaSet);
        if (allowed == 0) {
            return -size;
        }
        long before = Family.allowedBefore(replicaSet);
        long base = before > 0 ? before : was.deployment().status().number("replicas", 0);
        return base == 0 ? 0 : Math.floorDiv(2 * size * allowed + base, 2 * base) - size;
    }
}
