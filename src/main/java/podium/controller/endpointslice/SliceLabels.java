package podium.controller.endpointslice;

import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** The labels of a service's slices: the service's own, and those that say whose slices they are and who keeps them. */
final class SliceLabels {

    static final String SERVICE = "kubernetes.io/service-name";
    static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
    static final String HEADLESS = "service.kubernetes.io/headless";

    private SliceLabels() {}

    /** @param keeper who keeps the slices */
    static JsonObject of(Resource service, SliceKeeper keeper) {
        TreeMap<String, Json> labels = own(service.labels());
        labels.put(SERVICE, Json.of(service.key().name()));
        labels.put(MANAGED_BY, keeper.label());
        if (!ServiceReading.of(service).hasClusterIp()) {
            labels.put(HEADLESS, Json.of(""));
        }
        return JsonObject.of(labels);
    }

    /** Whether a slice has the labels that it takes from its service. */
    static boolean areRight(JsonObject slice, JsonObject service) {
        return own(slice).equals(own(service));
    }

    private static TreeMap<String, Json> own(JsonObject labels) {
        TreeMap<String, Json> own = new TreeMap<>();
        labels.forEach(own::put);
        own.remove(SERVICE);
        own.remove(MANAGED_BY);
        own.remove(HEADLESS);
        return own;
    }
}
