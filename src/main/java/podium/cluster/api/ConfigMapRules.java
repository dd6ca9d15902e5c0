package podium.cluster.api;

import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.ConfigChecks;

/** Config maps. */
final class ConfigMapRules implements KindRules {

    @Override
    public boolean hasStatus() {
        return false;
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        ConfigChecks.configMap(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        ConfigChecks.configMapUpdate(before, after, causes);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
