package podium.cluster.validation;

import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** Objects as the server echoes those that it holds in a type of its own: in that type's names and order, nothing left out. */
final class Echo {

    private Echo() {}

    /** @param names of fields that hold nothing when they are not there */
    static JsonObject of(JsonObject object, String... names) {
        JsonObject.Builder zero = JsonObject.builder();
        for (String name : names) {
            zero.put(name, JsonNull.NULL);
        }
        return of(object, zero.build());
    }

    /** @param zero what is in each field when it is not there */
    static JsonObject of(JsonObject object, JsonObject zero) {
        JsonObject.Builder echo = JsonObject.builder();
        for (int i = 0; i < zero.size(); i++) {
            echo.put(zero.nameAt(i), value(object, zero.nameAt(i), zero.valueAt(i)));
        }
        return echo.build();
    }

    private static Json value(JsonObject object, String name, Json otherwise) {
        for (int i = 0; i < object.size(); i++) {
            if (object.nameAt(i).equalsIgnoreCase(name)) {
                return object.valueAt(i);
            }
        }
        return otherwise;
    }
}
