package podium.cluster.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Takes owners that an object names twice in the same words for one, and warns of them. */
final class RepeatedOwners {

    private static final String OWNERS = "ownerReferences";

    private RepeatedOwners() {}

    /** The object as it was sent. */
    static JsonObject ofSent(JsonObject object, List<String> warnings) {
        return once(object, "", warnings);
    }

    /** The object as a patch made it: the server looks at it once admission has seen it. */
    static JsonObject ofPatched(JsonObject object, List<String> warnings) {
        return once(object, " after mutating admission happens", warnings);
    }

    private static JsonObject once(JsonObject object, String when, List<String> warnings) {
        Set<Json> owners = new LinkedHashSet<>();
        List<String> repeated = new ArrayList<>();
        for (Json owner : object.object("metadata").array(OWNERS)) {
            if (!owners.add(owner)) {
                repeated.add(owner.asObject().string("uid", ""));
            }
        }
        if (repeated.isEmpty()) {
            return object;
        }
        warnings.add(".metadata.ownerReferences contains duplicate entries" + when
                + "; API server dedups owner references in"
                + " 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s)"
                + " observed: " + String.join(", ", repeated));
        return object.change("metadata", metadata -> metadata.with(OWNERS, JsonArray.of(owners)));
    }
}
