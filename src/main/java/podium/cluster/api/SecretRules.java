package podium.cluster.api;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.SecretChecks;
import podium.cluster.validation.TlsWarnings;

/** Secrets. */
final class SecretRules implements KindRules {

    @Override
    public boolean hasStatus() {
        return false;
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        SecretChecks.secret(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        SecretChecks.secretUpdate(before, after, causes);
    }

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        TlsWarnings.add(object, warnings);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
