package podium.cluster.api;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.ClusterChecks;

/** Nodes: not ready until their kubelet says otherwise. */
final class NodeRules implements KindRules {

    private static final JsonObject NOT_READY =
            JsonObject.of("key", Json.of("node.kubernetes.io/not-ready"), "effect", Json.of("NoSchedule"));

    /** A kubelet registers its node with its status. */
    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object.change("spec", spec -> {
            JsonArray taints = spec.array("taints");
            return taints.toList().contains(NOT_READY) ? spec : spec.with("taints", taints.plus(NOT_READY));
        });
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        ClusterChecks.node(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        ClusterChecks.node(after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        ClusterChecks.nodeStatus(after, causes);
    }
}
