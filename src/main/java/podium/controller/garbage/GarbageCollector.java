package podium.controller.garbage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.DeleteOptions.Propagation;
import podium.cluster.Finalizers;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * Deletes what has lost all its owners, and finishes deletions in the foreground and with orphans (as Kubernetes 1.36:
 * {@code garbage-collector-controller}). Where the real one learns of a change through its graph a moment later, this one
 * looks at once.
 */
public final class GarbageCollector implements Controller {

    @Override
    public String name() {
        return "garbage-collector-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Resource was = change.before();
        Resource is = change.after();
        if (is == null) {
            wakeDependents(change.object(), after, wakes);
            wakeWaitingOwners(change.object(), after, wakes);
        } else if (was == null) {
            wakeIfUnsound(is, after, wakes);
        } else {
            wakeOfUpdate(was, is, after, wakes);
        }
    }

    private static void wakeOfUpdate(Resource was, Resource is, ClusterState after, Wakes wakes) {
        if (!Ownership.references(was).equals(Ownership.references(is))) {
            wakeIfUnsound(is, after, wakes);
            wakeWaitingOwners(was, after, wakes);
        }
        if (!Ownership.isOrphaningDependents(was) && Ownership.isOrphaningDependents(is)) {
            wakes.now(is.key());
        }
        if (!Ownership.isWaitingForDependents(was) && Ownership.isWaitingForDependents(is)) {
            wakeDependents(is, after, wakes);
            wakes.now(is.key());
        }
    }

    private static void wakeDependents(Resource owner, ClusterState after, Wakes wakes) {
        after.dependents(owner.uid()).forEach((key, dependent) -> {
            if (!dependent.isDeleting()) {
                wakes.now(key);
            }
        });
    }

    private static void wakeIfUnsound(Resource item, ClusterState after, Wakes wakes) {
        if (item.hasOwners() && !item.isDeleting() && !Ownership.of(item, after).isSound()) {
            wakes.now(item.key());
        }
    }

    /** Wakes owners that waited for this dependent as the last one. */
    private static void wakeWaitingOwners(Resource dependent, ClusterState after, Wakes wakes) {
        for (OwnerReference reference : dependent.owners()) {
            Key key = Ownership.key(reference, dependent.key(), after);
            Resource owner = key == null ? null : after.get(key);
            if (owner != null
                    && owner.uid().equals(reference.uid())
                    && Ownership.isWaitingForDependents(owner)
                    && !Ownership.isBlocked(owner.uid(), after)) {
                wakes.now(owner.key());
            }
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource item = state.get(key);
        if (item == null) {
            return Decision.nothing(why("gc.isGone", key));
        }
        if (Ownership.isOrphaningDependents(item)) {
            return orphan(item, state);
        }
        if (Ownership.isWaitingForDependents(item)) {
            return waitOrRelease(item, state);
        }
        if (item.isDeleting()) {
            return Decision.nothing(why("gc.isBeingDeleted", key));
        }
        return judge(item, Ownership.of(item, state), state);
    }

    /** Takes the owner out of its dependents' references, then lets it go. */
    private static Decision orphan(Resource owner, ClusterState state) {
        List<Effect> effects = new ArrayList<>();
        state.dependents(owner.uid())
                .forEach((key, dependent) -> effects.add(References.dropped(dependent, List.of(owner.uid()))));
        int orphans = effects.size();
        effects.add(References.released(owner, Finalizers.ORPHAN));
        return Decision.of(why("gc.orphan", owner.key(), orphans), effects);
    }

    private static Decision waitOrRelease(Resource owner, ClusterState state) {
        List<Resource> blocking = Ownership.blocking(owner, state);
        if (!blocking.isEmpty()) {
            Key first = blocking.get(0).key();
            return Decision.nothing(why(
                    "gc.waitForDependents",
                    owner.key(),
                    blocking.size(),
                    first.kind().name(),
                    first.name()));
        }
        return Decision.of(
                why("gc.dependentsAreGone", owner.key()), List.of(References.released(owner, Finalizers.FOREGROUND)));
    }

    private static Decision judge(Resource item, Ownership owners, ClusterState state) {
        if (!owners.unknown().isEmpty()) {
            return Decision.nothing(aboutOwner("gc.ownerUnknown", item, owners.unknown()));
        }
        if (owners.isSound()) {
            return Decision.nothing(
                    why("gc.ownersLive", item.key(), item.owners().size()));
        }
        if (!owners.living().isEmpty()) {
            return keep(item, owners);
        }
        if (!owners.waiting().isEmpty() && !state.dependents(item.uid()).isEmpty()) {
            return deleteWithDependentsFirst(item, owners, state);
        }
        String key = owners.waiting().isEmpty() ? "gc.ownerGone" : "gc.ownerWaits";
        List<OwnerReference> deciding = owners.waiting().isEmpty() ? owners.gone() : owners.waiting();
        return Decision.of(aboutOwner(key, item, deciding), List.of(delete(item, propagation(item))));
    }

    /** An owner still holds the object: only the references to the others go. */
    private static Decision keep(Resource item, Ownership owners) {
        List<OwnerReference> lost = new ArrayList<>(owners.gone());
        lost.addAll(owners.waiting());
        OwnerReference living = owners.living().get(0);
        Why why = why(
                "gc.dropReferences", item.key(), lost.get(0).kind(), lost.get(0).name(), living.kind(), living.name());
        return Decision.of(
                why,
                List.of(References.dropped(
                        item, lost.stream().map(OwnerReference::uid).toList())));
    }

    private static Decision deleteWithDependentsFirst(Resource item, Ownership owners, ClusterState state) {
        List<Effect> effects = new ArrayList<>();
        if (isInACircle(item, state)) {
            effects.add(References.unblocked(item));
        }
        effects.add(delete(item, Propagation.Foreground));
        OwnerReference owner = owners.waiting().get(0);
        Why why = why(
                "gc.ownerWaitsDependentsFirst",
                item.key(),
                owner.kind(),
                owner.name(),
                state.dependents(item.uid()).size());
        return Decision.of(why, effects);
    }

    /** Whether a dependent waits for its own dependents: were this object among them, both would wait for ever. */
    private static boolean isInACircle(Resource item, ClusterState state) {
        return state.dependents(item.uid()).values().stream().anyMatch(Ownership::isWaitingForDependents);
    }

    private static Effect delete(Resource item, Propagation propagation) {
        return new Effect.Delete(item.key(), DeleteOptions.of(propagation).ifUid(item.uid()), null);
    }

    /** A finalizer that somebody put there beforehand asks for its own kind of deletion. */
    private static Propagation propagation(Resource item) {
        if (item.hasFinalizer(Finalizers.ORPHAN)) {
            return Propagation.Orphan;
        }
        return item.hasFinalizer(Finalizers.FOREGROUND) ? Propagation.Foreground : Propagation.Background;
    }

    private static Why aboutOwner(String key, Resource item, List<OwnerReference> owners) {
        return why(key, item.key(), owners.get(0).kind(), owners.get(0).name(), owners.size());
    }

    /** A reason whose first two arguments are the object's kind and name. */
    private static Why why(String key, Key item, @Nullable Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = item.kind().name();
        args[1] = item.name();
        System.arraycopy(more, 0, args, 2, more.length);
        return Why.of(key, args);
    }
}
