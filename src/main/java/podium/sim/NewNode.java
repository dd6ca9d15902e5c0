package podium.sim;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.Draft;

/**
 * A node as its kubelet registers it and then reports it ready.
 *
 * @param number from 1; its addresses follow from it
 */
record NewNode(String name, int number, NodeSize size, long nowMs) {

    private static final int KUBELET_PORT = 10250;
    private static final int OCTET = 256;

    JsonObject tree(Draft draft) {
        return JsonObject.builder()
                .put("apiVersion", "v1")
                .put("kind", "Node")
                .put("metadata", metadata())
                .put("spec", spec())
                .put("status", status(draft))
                .build();
    }

    private JsonObject metadata() {
        JsonObject labels = JsonObject.builder()
                .put("beta.kubernetes.io/arch", "amd64")
                .put("beta.kubernetes.io/os", "linux")
                .put("kubernetes.io/arch", "amd64")
                .put("kubernetes.io/hostname", name)
                .put("kubernetes.io/os", "linux")
                .build();
        JsonObject annotations =
                JsonObject.of("volumes.kubernetes.io/controller-managed-attach-detach", Json.of("true"));
        return JsonObject.of("labels", labels, "annotations", annotations);
    }

    private JsonObject spec() {
        JsonString range = Json.of("10." + (128 + number / OCTET) + "." + number % OCTET + ".0/24");
        return JsonObject.of("podCIDR", range, "podCIDRs", JsonArray.of(range));
    }

    private JsonObject status(Draft draft) {
        return JsonObject.builder()
                .put("capacity", size.resources())
                .put("allocatable", size.resources())
                .put("conditions", NodeConditions.healthy(JsonArray.EMPTY, nowMs))
                .put("addresses", addresses())
                .put("daemonEndpoints", JsonObject.of("kubeletEndpoint", JsonObject.of("Port", Json.of(KUBELET_PORT))))
                .put("nodeInfo", nodeInfo(draft))
                .build();
    }

    private JsonArray addresses() {
        JsonString internal = Json.of("192.168." + number / OCTET + "." + number % OCTET);
        return JsonArray.of(
                JsonObject.of("type", Json.of("InternalIP"), "address", internal),
                JsonObject.of("type", Json.of("Hostname"), "address", Json.of(name)));
    }

    private static JsonObject nodeInfo(Draft draft) {
        return JsonObject.builder()
                .put("machineID", draft.drawUid().replace("-", ""))
                .put("systemUUID", draft.drawUid())
                .put("bootID", draft.drawUid())
                .put("kernelVersion", "6.12.0-podium")
                .put("osImage", "Podium")
                .put("containerRuntimeVersion", "podium://1.0.0")
                .put("kubeletVersion", "v1.36.2")
                .put("kubeProxyVersion", "")
                .put("operatingSystem", "linux")
                .put("architecture", "amd64")
                .build();
    }
}
