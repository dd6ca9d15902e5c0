package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Admission.Admitted;
import podium.cluster.Draft;
import podium.cluster.service.ServiceAllocation;
import podium.cluster.service.TypeChange;
import podium.cluster.validation.Causes;
import podium.cluster.validation.Names;
import podium.cluster.validation.ServiceChecks;
import podium.cluster.validation.ServiceWarnings;

/** Services. */
final class ServiceRules implements KindRules {

    private static final Json UNBALANCED = JsonObject.of("loadBalancer", JsonObject.EMPTY);

    @Override
    public List<String> nameFaults(String name) {
        return Names.label(name);
    }

    @Override
    public Admitted allocated(JsonObject object, Draft draft) {
        return new ServiceAllocation(object, draft).created();
    }

    @Override
    public Admitted reallocated(JsonObject before, JsonObject after, Draft draft) {
        return new ServiceAllocation(after, draft).changed(before);
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object.with("status", UNBALANCED);
    }

    @Override
    public JsonObject beforeUpdate(JsonObject before, JsonObject after) {
        JsonObject spec = TypeChange.applied(before.object("spec"), after.object("spec"));
        return KindRules.kept("status", before, after).with("spec", spec);
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        ServiceChecks.service(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        ServiceChecks.serviceUpdate(before, after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        ServiceChecks.status(after, causes);
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        ServiceWarnings.add(object, warnings);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
