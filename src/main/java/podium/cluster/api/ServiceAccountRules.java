package podium.cluster.api;

import podium.base.JsonObject;
import podium.cluster.validation.Causes;

/** Service accounts: nothing but their metadata can be wrong. */
final class ServiceAccountRules implements KindRules {

    @Override
    public boolean hasStatus() {
        return false;
    }

    @Override
    public void check(JsonObject object, Causes causes) {}

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {}

    @Override
    public boolean looksTwice() {
        return true;
    }
}
