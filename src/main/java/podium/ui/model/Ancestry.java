package podium.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** Who owns whom, upwards: a pod, its ReplicaSet, its Deployment. */
public final class Ancestry {

    private Ancestry() {}

    /** The object that controls this one, or null when it has none that exists. */
    public static @Nullable Resource owner(ClusterState state, Resource resource) {
        OwnerReference reference = resource.controller();
        if (reference == null) {
            return null;
        }
        for (Kind kind : state.kinds()) {
            if (kind.name().equals(reference.kind()) && kind.apiVersion().equals(reference.apiVersion())) {
                String namespace = kind.namespaced() ? resource.key().namespace() : "";
                Resource owner = state.get(Key.of(kind, namespace, reference.name()));
                return owner != null && owner.uid().equals(reference.uid()) ? owner : null;
            }
        }
        return null;
    }

    /** The owners from the nearest upwards. */
    public static List<Resource> owners(ClusterState state, Resource resource) {
        List<Resource> owners = new ArrayList<>();
        Resource owner = owner(state, resource);
        while (owner != null && !owners.contains(owner)) {
            owners.add(owner);
            owner = owner(state, owner);
        }
        return owners;
    }

    /** The Deployment that an object is or belongs to, or null. */
    public static @Nullable Resource deployment(ClusterState state, @Nullable Key key) {
        Resource resource = key == null ? null : state.get(key);
        if (resource == null) {
            return null;
        }
        if (resource.key().kind().equals(Kind.DEPLOYMENT)) {
            return resource;
        }
        return owners(state, resource).stream()
                .filter(owner -> owner.key().kind().equals(Kind.DEPLOYMENT))
                .findFirst()
                .orElse(null);
    }
}
