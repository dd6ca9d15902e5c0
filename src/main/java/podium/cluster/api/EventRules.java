package podium.cluster.api;

import java.util.List;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.EventChecks;
import podium.cluster.validation.Names;

/**
 * Events: about an object of the same namespace.
 *
 * @param isStrict whether they are asked for in the newer group, which lets nobody say what only older clients say
 */
record EventRules(boolean isStrict) implements KindRules {

    @Override
    public List<String> nameFaults(String name) {
        return isStrict ? Names.subdomain(name) : Names.pathSegment(name);
    }

    @Override
    public boolean looksAtMetadataLast() {
        return !isStrict;
    }

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
        EventChecks.event(object, isStrict, causes);
        if (isStrict) {
            EventChecks.reported(object, causes);
        }
    }

    @Override
    public void checkUpdate(JsonObject before, JsonObject after, Causes causes) {
        EventChecks.event(after, isStrict, causes);
        if (isStrict) {
            EventChecks.reportedUpdate(before, after, causes);
        }
    }
}
