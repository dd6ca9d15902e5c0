package podium.cluster.api;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.admission.NewPod;
import podium.cluster.validation.Causes;
import podium.cluster.validation.PodChecks;
import podium.cluster.validation.PodStatusChecks;
import podium.cluster.validation.PodUpdateChecks;
import podium.cluster.validation.PodWarnings;

/** Pods: pending when created, and hardly changeable afterwards. */
final class PodRules implements KindRules {

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return NewPod.of(object, nowMs);
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        PodChecks.onCreate(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        PodUpdateChecks.check(before, after, causes);
    }

    @Override
    public JsonObject beforeStatusUpdate(JsonObject before, JsonObject after) {
        JsonObject owned = after.with(
                "metadata", KindRules.kept("ownerReferences", before.object("metadata"), after.object("metadata")));
        return KindRules.kept("spec", before, owned);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        PodStatusChecks.change(before, after, causes);
    }

    @Override
    public String nameUse() {
        return "the Pod's hostname";
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        PodWarnings.ofPod(object, warnings);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
