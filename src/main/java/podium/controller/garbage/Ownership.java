package podium.controller.garbage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.cluster.ClusterState;
import podium.cluster.Finalizers;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * An object's owner references, sorted by what became of the owners (as {@code classifyReferences} of Kubernetes' garbage
 * collector).
 *
 * @param living owners that are there and not waiting for this object to go
 * @param gone owners of which nothing with that uid exists any more
 * @param waiting owners that are deleted in the foreground: they wait for their dependents
 * @param unknown references that lead nowhere a lookup could end: a kind that does not exist, or an owner in a namespace
 *     named by an object that is in none; nothing may be concluded from them
 */
record Ownership(
        List<OwnerReference> living,
        List<OwnerReference> gone,
        List<OwnerReference> waiting,
        List<OwnerReference> unknown) {

    static Ownership of(Resource item, ClusterState state) {
        Ownership sorted = new Ownership(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (OwnerReference reference : item.owners()) {
            sorted.pile(reference, item.key(), state).add(reference);
        }
        return sorted;
    }

    private List<OwnerReference> pile(OwnerReference reference, Key item, ClusterState state) {
        Key owner = key(reference, item, state);
        if (owner == null) {
            return unknown;
        }
        Resource found = state.get(owner);
        if (found == null || !found.uid().equals(reference.uid())) {
            return gone;
        }
        return isWaitingForDependents(found) ? waiting : living;
    }

    /** Where the owner would be, or null when the reference leads nowhere. */
    static @Nullable Key key(OwnerReference reference, Key dependent, ClusterState state) {
        Kind kind = state.kind(reference.apiVersion(), reference.kind());
        if (kind == null || (kind.namespaced() && dependent.namespace().isEmpty())) {
            return null;
        }
        return Key.of(kind, kind.namespaced() ? dependent.namespace() : "", reference.name());
    }

    /** Whether every owner is there and none of them waits for this object to go. */
    boolean isSound() {
        return gone.isEmpty() && waiting.isEmpty() && unknown.isEmpty();
    }

    static boolean isWaitingForDependents(Resource owner) {
        return owner.isDeleting() && owner.hasFinalizer(Finalizers.FOREGROUND);
    }

    static boolean isOrphaningDependents(Resource owner) {
        return owner.isDeleting() && owner.hasFinalizer(Finalizers.ORPHAN);
    }

    /** Dependents that hold up the owner's deletion in the foreground. */
    static List<Resource> blocking(Resource owner, ClusterState state) {
        List<Resource> blocking = new ArrayList<>();
        state.dependents(owner.uid()).forEach((key, dependent) -> {
            if (blocks(dependent, owner.uid())) {
                blocking.add(dependent);
            }
        });
        return blocking;
    }

    static boolean isBlocked(String ownerUid, ClusterState state) {
        for (var entry : state.dependents(ownerUid)) {
            if (blocks(entry.getValue(), ownerUid)) {
                return true;
            }
        }
        return false;
    }

    private static boolean blocks(Resource dependent, String ownerUid) {
        for (Json reference : references(dependent)) {
            if (ownerUid.equals(reference.asObject().string("uid"))
                    && reference.asObject().isTrue("blockOwnerDeletion")) {
                return true;
            }
        }
        return false;
    }

    static JsonArray references(Resource resource) {
        return resource.metadata().array("ownerReferences");
    }
}
