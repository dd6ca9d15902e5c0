package podium.sim.kubelet;

import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Resource;

/** The addresses that follow from a node: its own, and those of its pods within its {@code spec.podCIDR}. */
final class NodeAddresses {

    /** The range of a node that was given none. */
    private static final String CIDR_DEFAULT = "10.244.0.0/24";

    private NodeAddresses() {}

    static JsonString hostIp(Resource node) {
        for (Json item : node.status().array("addresses")) {
            JsonObject address = item.asObject();
            if ("InternalIP".equals(address.string("type")) && address.get("address") instanceof JsonString ip) {
                return ip;
            }
        }
        return JsonString.EMPTY;
    }

    /** @param number within the node's range, taken as a /24 */
    static JsonString podIp(Resource node, PodPlan plan, int number) {
        if (plan.isOnHostNetwork()) {
            return hostIp(node);
        }
        String range = node.spec().string("podCIDR", CIDR_DEFAULT);
        return Json.of(range.substring(0, range.lastIndexOf('.') + 1) + number);
    }
}
