package podium.controller.endpointslice;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.resource.IpAddress;
import podium.resource.Resource;

/**
 * What the slices are to hold that say what an Endpoints object says (as Kubernetes 1.36:
 * {@code endpointslice-mirroring-controller}): a slice for each subset and family of addresses.
 *
 * @param byGroup endpoints, those that are ready first; a group may have none
 * @param skipped how many addresses its subsets have beyond what a slice of theirs may hold
 */
record Mirror(Map<Group, Map<Identity, JsonObject>> byGroup, int skipped) {

    /** As kube-controller-manager's {@code --mirroring-max-endpoints-per-subset}. */
    static final int ADDRESSES_MAX = 1000;

    /** What the endpoints of a slice have in common. */
    record Group(String addressType, JsonArray ports) {

        static Group of(Resource slice) {
            return new Group(SliceWrites.addressType(slice), slice.tree().array("ports"));
        }
    }

    static Mirror of(Resource endpoints) {
        Map<Group, Map<Identity, JsonObject>> byGroup = new LinkedHashMap<>();
        int skipped = 0;
        for (Json item : Subsets.repacked(endpoints.tree().array("subsets"))) {
            JsonObject subset = item.asObject();
            JsonArray ports = SlicePorts.of(subset.array("ports"));
            JsonArray ready = subset.array("addresses");
            JsonArray notReady = subset.array("notReadyAddresses");
            int room = add(ready, true, ports, ADDRESSES_MAX, byGroup);
            add(notReady, false, ports, room, byGroup);
            skipped += Math.max(0, ready.size() + notReady.size() - ADDRESSES_MAX);
        }
        return new Mirror(byGroup, skipped);
    }

    /** @return how many more there may be */
    private static int add(
            JsonArray addresses,
            boolean isReady,
            JsonArray ports,
            int room,
            Map<Group, Map<Identity, JsonObject>> byGroup) {
        int left = room;
        for (Json item : addresses) {
            IpAddress ip = IpAddress.parse(item.asObject().string("ip", ""));
            if (ip != null && left > 0) {
                JsonObject endpoint = endpoint(item.asObject(), ip, isReady);
                byGroup.computeIfAbsent(new Group(ip.family(), ports), any -> new LinkedHashMap<>())
                        .put(Identity.of(endpoint), endpoint);
                left--;
            }
        }
        return left;
    }

    private static JsonObject endpoint(JsonObject address, IpAddress ip, boolean isReady) {
        return JsonObject.builder()
                .put("addresses", JsonArray.of(Json.of(ip.toString())))
                .put("conditions", JsonObject.of("ready", Json.of(isReady)))
                .putIfPresent("hostname", address.get("hostname"))
                .putIfPresent("targetRef", address.get("targetRef"))
                .putIfPresent("nodeName", address.get("nodeName"))
                .build();
    }

    int endpoints() {
        return byGroup.values().stream().mapToInt(Map::size).sum();
    }

    int ready() {
        return (int) byGroup.values().stream()
                .flatMap(group -> group.values().stream())
                .filter(PodEndpoint::isReady)
                .count();
    }

    /** Whether a slice holds just these endpoints, in whatever order. */
    static boolean isHeldBy(Resource slice, Map<Identity, JsonObject> wanted) {
        JsonArray held = slice.tree().array("endpoints");
        for (Json endpoint : held) {
            JsonObject now = wanted.get(Identity.of(endpoint.asObject()));
            if (!endpoint.equals(now)) {
                return false;
            }
        }
        return held.size() == wanted.size();
    }
}
