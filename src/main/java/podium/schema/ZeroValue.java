package podium.schema;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;

/** What Go holds where nothing was said, as it is written. */
public final class ZeroValue {

    private ZeroValue() {}

    /** Whether Go's {@code omitempty} leaves the value out. A struct is never empty. */
    static boolean is(Json value) {
        if (value instanceof JsonString text) {
            return text.value().isEmpty();
        } else if (value instanceof JsonNumber number) {
            return number.isWhole() && number.longValue() == 0;
        }
        return value == JsonBoolean.FALSE
                || value == JsonNull.NULL
                || value.equals(JsonArray.EMPTY)
                || value.equals(JsonObject.EMPTY);
    }

    static Json of(Field field) {
        return field.isPointer() ? JsonNull.NULL : of(field.type());
    }

    public static Json of(FieldType type) {
        if (type instanceof Struct struct) {
            JsonObject.Builder zero = JsonObject.builder();
            for (Field field : struct.definition().fields()) {
                if (field.isAlways()) {
                    zero.put(field.name(), of(field));
                }
            }
            return zero.build();
        }
        return type instanceof Scalar scalar ? ofScalar(scalar) : JsonNull.NULL;
    }

    private static Json ofScalar(Scalar scalar) {
        return switch (scalar) {
            case STRING, BYTES -> JsonString.EMPTY;
            case BOOL -> JsonBoolean.FALSE;
            case INT32, INT64, INT_OR_STRING -> JsonNumber.of(0);
            case QUANTITY -> Json.of("0");
            case TIME, MICRO_TIME, ANY -> JsonNull.NULL;
        };
    }
}
