package podium.cluster.patch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** Takes out of a patch's value what must not reach an object. */
final class Pruning {

    private Pruning() {}

    /** Without the objects in which {@code $patch} stands; null when the value itself is one. */
    static @Nullable Json withoutDirectives(Json value) {
        if (value instanceof JsonObject object) {
            if (object.has(Directives.PATCH)) {
                return null;
            }
            JsonObject result = object;
            for (int i = 0; i < object.size(); i++) {
                Json kept = withoutDirectives(object.valueAt(i));
                result = kept == null ? result.without(object.nameAt(i)) : result.with(object.nameAt(i), kept);
            }
            return result;
        }
        return value instanceof JsonArray array ? withoutDirectives(array) : value;
    }

    static JsonArray withoutDirectives(JsonArray array) {
        List<Json> items = new ArrayList<>();
        for (Json item : array) {
            Json kept = withoutDirectives(item);
            if (kept != null) {
                items.add(kept);
            }
        }
        return JsonArray.of(items);
    }

    /** Without fields that are null, at any depth. */
    static Json withoutNulls(Json value) {
        if (value instanceof JsonArray array) {
            return array.map(Pruning::withoutNulls);
        } else if (value instanceof JsonObject object) {
            JsonObject result = object;
            for (int i = 0; i < object.size(); i++) {
                Json inner = object.valueAt(i);
                result = inner == JsonNull.NULL
                        ? result.without(object.nameAt(i))
                        : result.with(object.nameAt(i), withoutNulls(inner));
            }
            return result;
        }
        return value;
    }
}
