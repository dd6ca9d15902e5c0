package podium.cluster.api;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.PodWarnings;
import podium.cluster.validation.WorkloadChecks;

/** Deployments. */
final class DeploymentRules implements KindRules {

    @Override
    public JsonObject beforeStatusUpdate(JsonObject before, JsonObject after) {
        JsonObject labelled =
                after.with("metadata", KindRules.kept("labels", before.object("metadata"), after.object("metadata")));
        return KindRules.kept("spec", before, labelled);
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        WorkloadChecks.deployment(object.object("spec"), causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        WorkloadChecks.deployment(after.object("spec"), causes);
        WorkloadChecks.selectorStays(before.object("spec"), after.object("spec"), causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        WorkloadChecks.deploymentStatus(before.object("status"), after.object("status"), causes);
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
