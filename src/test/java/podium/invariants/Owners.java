package podium.invariants;

import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.sim.SimState;

/** Whoever names owners has a living one, or is on its way out, once all is settled. */
final class Owners implements Invariant {

    private final Tally tally;

    Owners(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void settled(SimState state) {
        for (Kind kind : state.cluster().kinds()) {
            state.cluster().table(kind).forEach((key, object) -> {
                if (object.hasOwners() && !object.isDeleting()) {
                    tally.look("an owned object has a living owner");
                    check(object, state.cluster());
                }
            });
        }
    }

    private static void check(Resource object, ClusterState state) {
        for (OwnerReference owner : object.owners()) {
            Kind kind = state.kind(owner.apiVersion(), owner.kind());
            Resource found = kind == null
                    ? null
                    : state.get(Key.of(kind, kind.namespaced() ? object.key().namespace() : "", owner.name()));
            if (found != null && found.uid().equals(owner.uid())) {
                return;
            }
        }
        throw new Violation(object + " has lost its owners and is still there: " + object.owners());
    }
}
