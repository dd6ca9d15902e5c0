package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.NodeChecks;

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
        NodeChecks.check(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        NodeChecks.check(after, causes);
        NodeChecks.change(before, after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        NodeChecks.change(before, after, causes);
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        NodeChecks.warn(object, warnings);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
