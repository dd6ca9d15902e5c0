package podium.cluster.patch;

import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** JSON merge patch (RFC 7396): objects are merged, everything else is replaced, null removes. */
public final class MergePatch {

    private MergePatch() {}

    /** What the patch touches has its names in their order afterwards, so that unknown ones are told in it. */
    public static JsonObject apply(JsonObject original, JsonObject patch) {
        Map<String, Json> result = new TreeMap<>();
        original.forEach(result::put);
        patch.forEach((name, value) -> {
            if (value == JsonNull.NULL) {
                result.remove(name);
            } else {
                result.put(name, merged(result.getOrDefault(name, JsonNull.NULL), value));
            }
        });
        return JsonObject.copyOf(result);
    }

    /** A list takes the place of an object as it is; of all else what it holds loses its nulls. */
    private static Json merged(Json original, Json value) {
        if (value instanceof JsonObject inner) {
            return apply(original.asObject(), inner);
        }
        return original instanceof JsonObject ? value : Pruning.withoutNulls(value);
    }
}
