package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.Names;
import podium.cluster.validation.NamespaceChecks;

/** Namespaces: held by a finalizer of their own until all in them is gone. */
final class NamespaceRules implements KindRules {

    private static final Json KUBERNETES = Json.of("kubernetes");

    @Override
    public List<String> nameFaults(String name) {
        return Names.label(name);
    }

    @Override
    public JsonObject beforeCreate(JsonObject object, long nowMs) {
        JsonObject active = object.with("status", JsonObject.of("phase", Json.of("Active")));
        return active.change("spec", spec -> {
            JsonArray finalizers = spec.array("finalizers");
            return finalizers.toList().contains(KUBERNETES)
                    ? spec
                    : spec.with("finalizers", finalizers.plus(KUBERNETES));
        });
    }

    @Override
    public JsonObject beforeUpdate(JsonObject before, JsonObject after) {
        JsonObject finalizers = KindRules.kept("finalizers", before.object("spec"), after.object("spec"));
        return KindRules.kept("status", before, after).with("spec", finalizers);
    }

    @Override
    public void check(JsonObject object, Causes causes) {
        NamespaceChecks.check(object, causes);
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        NamespaceChecks.podSecurity(after, causes);
    }

    @Override
    public void checkStatus(JsonObject before, JsonObject after, Causes causes) {
        NamespaceChecks.status(after, causes);
    }

    @Override
    public boolean looksTwice() {
        return true;
    }
}
