package podium.cluster.patch;

import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** JSON merge patch (RFC 7396): objects are merged, everything else is replaced, null removes. */
public final class MergePatch {

    private MergePatch() {}

    public static JsonObject apply(JsonObject original, JsonObject patch) {
        JsonObject result = original;
        for (int i = 0; i < patch.size(); i++) {
            String name = patch.nameAt(i);
            Json value = patch.valueAt(i);
            if (value == JsonNull.NULL) {
                result = result.without(name);
            } else if (value instanceof JsonObject inner) {
                result = result.with(name, apply(result.object(name), inner));
            } else {
                result = result.with(name, value);
            }
        }
        return result;
    }
}
