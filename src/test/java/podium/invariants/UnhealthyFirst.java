package podium.invariants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;

/**
 * Whenever a rolling update may take old pods away, those go that are not available, before any that serves and however many
 * serve: a rollout that repairs a broken revision would else wait for ever.
 */
final class UnhealthyFirst implements Invariant {

    private final Tally tally;

    UnhealthyFirst(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void after(SimState before, Moved moved) {
        if (!moved.step().actor().equals("deployment-controller")) {
            return;
        }
        Family was = Family.of(moved.step().subject(), before.cluster());
        if (was != null && isRollingOut(was)) {
            Resource newest = was.newest();
            if (newest != null) {
                check(was, newest, moved);
            }
        }
    }

    private static boolean isRollingOut(Family family) {
        long replicas = family.bounds().replicas();
        return family.isRolling()
                && !family.isPaused()
                && !family.deployment().isDeleting()
                && family.replicaSets().stream()
                        .filter(replicaSet -> Family.size(replicaSet) > 0)
                        .allMatch(replicaSet ->
                                Family.desired(replicaSet) == -1 || Family.desired(replicaSet) == replicas);
    }

    private void check(Family was, Resource newest, Moved moved) {
        List<Resource> old = was.replicaSets().stream()
                .filter(replicaSet -> replicaSet != newest && Family.size(replicaSet) > 0)
                .toList();
        boolean isNewestMoved = sizeAfter(newest, moved) != Family.size(newest);
        boolean isStale = old.stream().anyMatch(replicaSet -> unavailable(replicaSet) < 0);
        if (old.isEmpty() || isNewestMoved || isStale) {
            return;
        }
        long budget = was.size() - was.bounds().least() - unavailable(newest);
        long due = Math.min(
                budget, old.stream().mapToLong(UnhealthyFirst::unavailable).sum());
        long gone = old.stream()
                .mapToLong(replicaSet ->
                        Math.min(unavailable(replicaSet), Family.size(replicaSet) - sizeAfter(replicaSet, moved)))
                .sum();
        if (due > 0) {
            tally.look("unavailable old pods go first");
        }
        if (gone < due) {
            throw new Violation(
                    was.deployment() + ": " + due + " old pods that are not available should go, but " + gone + " do");
        }
    }

    private static long unavailable(Resource replicaSet) {
        return Family.size(replicaSet) - Family.available(replicaSet);
    }

    private static long sizeAfter(Resource replicaSet, Moved moved) {
        @Nullable Resource after = moved.state().cluster().get(replicaSet.key());
        return after == null || !after.key().kind().equals(Kind.REPLICA_SET) ? 0 : Family.size(after);
    }
}
