package podium.sim;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;

/** The Lease by which a node's kubelet tells that it lives, as a kubelet makes it: the node owns it and takes it along. */
public final class NodeLease {

    /** As the kubelet's {@code nodeLeaseDurationSeconds}. */
    private static final int DURATION_S = 40;

    private NodeLease() {}

    /** Of a node whose heart beats ({@link NodeHeartbeat}). */
    public static JsonObject beating(Resource node) {
        String name = node.key().name();
        JsonObject owner = JsonObject.builder()
                .put("apiVersion", node.key().kind().apiVersion())
                .put("kind", node.key().kind().name())
                .put("name", name)
                .put("uid", node.uid())
                .build();
        Key key = NodeHeartbeat.leaseKey(name);
        return JsonObject.builder()
                .put("apiVersion", key.kind().apiVersion())
                .put("kind", key.kind().name())
                .put("metadata", JsonObject.of("name", Json.of(name), "ownerReferences", JsonArray.of(owner)))
                .put(
                        "spec",
                        JsonObject.of("holderIdentity", Json.of(name), "leaseDurationSeconds", Json.of(DURATION_S)))
                .build();
    }
}
