package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/**
 * What a service's slices are to hold.
 *
 * @param byPorts endpoints, by the ports that they have
 * @param homeless pods that were left out because their node does not exist
 */
record Backends(Map<JsonArray, Map<Identity, JsonObject>> byPorts, List<Resource> homeless) {

    static Backends of(Resource service, ClusterState state) {
        ServiceReading reading = ServiceReading.of(service);
        Map<JsonArray, Map<Identity, JsonObject>> byPorts = new TreeMap<>(Comparator.comparing(JsonArray::toString));
        List<Resource> homeless = new ArrayList<>();
        for (Resource pod : ServicePods.of(service, state)) {
            Resource node = state.get(Key.of(Kind.NODE, pod.spec().string("nodeName", "")));
            if (node == null && !reading.publishesNotReady()) {
                homeless.add(pod);
                continue;
            }
            JsonObject endpoint = PodEndpoint.of(pod, service, node);
            byPorts.computeIfAbsent(SlicePorts.of(pod, reading), ports -> new LinkedHashMap<>())
                    .put(Identity.of(endpoint), endpoint);
        }
        return new Backends(byPorts, homeless);
    }

    List<JsonObject> endpoints() {
        List<JsonObject> all = new ArrayList<>();
        byPorts.values().forEach(group -> all.addAll(group.values()));
        return all;
    }
}
