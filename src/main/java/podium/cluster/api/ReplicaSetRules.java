package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.PodWarnings;
import podium.cluster.validation.WorkloadChecks;

/** ReplicaSets. */
final class ReplicaSetRules implements KindRules {

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object.with("status", JsonObject.of("replicas", Json.of(0)));
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        WorkloadChecks.replicaSet(object.object("spec"), causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        WorkloadChecks.replicaSet(after.object("spec"), causes);
        WorkloadChecks.selectorStays(before.object("spec"), after.object("spec"), causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        WorkloadChecks.replicaSetStatus(after.object("status"), causes);
    }

    @Override
    public String nameUse() {
        return POD_NAMES;
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        PodWarnings.ofTemplate(object, List.of("spec", "template"), warnings);
    }
}
