package podium.resource;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** {@code status.conditions}: a list in which each type stands once. */
public final class Conditions {

    private Conditions() {}

    public static @Nullable JsonObject find(JsonArray conditions, String type) {
        for (Json condition : conditions) {
            if (type.equals(condition.asObject().string("type"))) {
                return condition.asObject();
            }
        }
        return null;
    }

    public static boolean isTrue(JsonArray conditions, String type) {
        JsonObject condition = find(conditions, type);
        return condition != null && "True".equals(condition.string("status"));
    }

    /** The list with this condition in the place of the one of its type, or at the end. */
    public static JsonArray with(JsonArray conditions, JsonObject condition) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.object(i).string("type", "").equals(condition.string("type", ""))) {
                return conditions.with(i, condition);
            }
        }
        return conditions.plus(condition);
    }

    public static JsonArray without(JsonArray conditions, String type) {
        return conditions.filter(condition -> !type.equals(condition.asObject().string("type")));
    }
}
