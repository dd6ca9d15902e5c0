package podium.cluster;

import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Nothing is created in a namespace that does not exist or is going away. */
public final class NamespaceLifecycle {

    private NamespaceLifecycle() {}

    public static @Nullable Problem problem(Key key, ClusterState state) {
        if (!key.kind().namespaced()) {
            return null;
        }
        Key namespace = Key.of(Kind.NAMESPACE, key.namespace());
        Resource found = state.get(namespace);
        if (found == null) {
            return Problems.notFound(namespace);
        }
        return found.isDeleting() ? Problems.namespaceTerminating(key) : null;
    }
}
