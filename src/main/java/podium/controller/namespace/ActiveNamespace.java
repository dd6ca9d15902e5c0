package podium.controller.namespace;

import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Tells namespaces in which things may still be made from those that are going. */
final class ActiveNamespace {

    private ActiveNamespace() {}

    static boolean is(Resource namespace) {
        return namespace.status().string("phase", "Active").equals("Active");
    }

    /** Wakes whoever keeps something in a namespace, unless the namespace is on its way out. */
    static void wakeIfActive(String name, ClusterState state, Controller.Wakes wakes) {
        Resource namespace = state.get(Key.of(Kind.NAMESPACE, name));
        if (namespace != null && is(namespace)) {
            wakes.now(namespace.key());
        }
    }
}
