package podium.cluster.api;

import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.ClusterChecks;

/** Events: about an object of the same namespace. */
final class EventRules implements KindRules {

    @Override
    public boolean hasStatus() {
        return false;
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return object;
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        ClusterChecks.event(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        ClusterChecks.event(after, causes);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
