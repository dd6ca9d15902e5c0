package podium.cluster.api;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;

/** Service accounts: nothing but their metadata can be wrong. */
final class ServiceAccountRules implements KindRules {

    private static final String MOUNTABLE = "kubernetes.io/enforce-mountable-secrets";

    @Override
    public boolean hasStatus() {
        return false;
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        return namedSecretsOnly(object);
    }

    @Override
    public JsonObject beforeUpdate(JsonObject before, JsonObject after) {
        return namedSecretsOnly(after);
    }

    /** Of the references to secrets only the names count. */
    private static JsonObject namedSecretsOnly(JsonObject account) {
        return account.get("secrets") instanceof JsonArray secrets
                ? account.with(
                        "secrets", secrets.map(secret -> KindRules.kept("name", secret.asObject(), JsonObject.EMPTY)))
                : account;
    }

    @Override
    public void check(JsonObject object, Causes causes) {}

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {}

    @Override
    public void warn(JsonObject object, List<String> warnings) {
        if (object.object("metadata").object("annotations").has(MOUNTABLE)) {
            warnings.add("metadata.annotations[" + MOUNTABLE + "]: deprecated in v1.32+; prefer separate namespaces to"
                    + " isolate access to mounted secrets");
        }
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
