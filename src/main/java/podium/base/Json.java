package podium.base;

/** A node of an immutable JSON tree. Equality is by content; the order of an object's fields does not count. */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    static JsonString of(String value) {
        return new JsonString(value);
    }

    static JsonNumber of(long value) {
        return JsonNumber.of(value);
    }

    static JsonBoolean of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /** The value as an object, or the empty object when it is something else. */
    default JsonObject asObject() {
        return this instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** The value as a list, or the empty list when it is something else. */
    default JsonArray asArray() {
        return this instanceof JsonArray array ? array : JsonArray.EMPTY;
    }
}
