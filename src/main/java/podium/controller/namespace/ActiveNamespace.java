package podium.controller.namespace;

import podium.resource.Resource;

/** Tells namespaces in which things may still be made from those that are going. */
final class ActiveNamespace {

    private ActiveNamespace() {}

    static boolean is(Resource namespace) {
        return namespace.status().string("phase", "Active").equals("Active");
    }
}
