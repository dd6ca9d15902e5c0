package podium.invariants;

import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.SimState;

/** What each ReplicaSet says of itself is so, once all is settled. */
final class Settled implements Invariant {

    private final Tally tally;

    Settled(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void settled(SimState state) {
        for (Resource replicaSet : state.cluster().table(Kind.REPLICA_SET).values()) {
            if (!replicaSet.isDeleting()) {
                tally.look("a settled ReplicaSet counts rightly");
                check(replicaSet, state.cluster(), state.nowMs());
            }
        }
    }

    private static void check(Resource replicaSet, ClusterState state, long nowMs) {
        long active = 0;
        long ready = 0;
        long available = 0;
        long minReadyMs = replicaSet.spec().number("minReadySeconds", 0) * 1000;
        for (Resource pod : state.dependents(replicaSet.uid()).values()) {
            PodReading reading = PodReading.of(pod);
            if (pod.key().kind().equals(Kind.POD) && reading.isActive()) {
                active++;
                ready += reading.isReady() ? 1 : 0;
                available += reading.isAvailable(minReadyMs, nowMs) ? 1 : 0;
            }
        }
        same(replicaSet, "replicas", active);
        same(replicaSet, "readyReplicas", ready);
        same(replicaSet, "availableReplicas", available);
        long observed = replicaSet.status().number("observedGeneration", 0);
        if (observed != replicaSet.generation()) {
            throw new Violation(replicaSet + " has observed " + observed + " of " + replicaSet.generation());
        }
    }

    private static void same(Resource replicaSet, String count, long found) {
        long said = replicaSet.status().number(count, 0);
        if (said != found) {
            throw new Violation(replicaSet + " says " + count + "=" + said + ", but there are " + found);
        }
    }
}
