package podium.schema;

import podium.base.Json;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonString;
import podium.resource.Quantity;
import podium.resource.Timestamps;
import podium.schema.Decoder.Misfit;
import podium.schema.FieldType.Scalar;

/** Values without parts, as Go's types take them. */
final class ScalarDecoding {

    private ScalarDecoding() {}

    static Json decode(Scalar type, String goType, Json value, DecodingPath path) throws Misfit {
        return switch (type) {
            case STRING -> text(goType, value, path);
            case BOOL -> {
                if (value instanceof JsonBoolean) {
                    yield value;
                }
                throw path.misfit(value, goType);
            }
            case INT32 -> whole(goType, value, Integer.MIN_VALUE, Integer.MAX_VALUE, path);
            case INT64 -> whole(goType, value, Long.MIN_VALUE, Long.MAX_VALUE, path);
            case BYTES -> bytes(goType, value, path);
            case QUANTITY -> quantity(value);
            case INT_OR_STRING ->
                value instanceof JsonString ? value : whole("int32", value, Integer.MIN_VALUE, Integer.MAX_VALUE, path);
            case TIME -> Timestamps.of(instant(value, path));
            case MICRO_TIME -> Timestamps.micros(instant(value, path));
            case ANY -> value;
        };
    }

    private static JsonString text(String goType, Json value, DecodingPath path) throws Misfit {
        if (value instanceof JsonString text) {
            return text;
        }
        throw path.misfit(value, goType);
    }

    private static Json whole(String goType, Json value, long min, long max, DecodingPath path) throws Misfit {
        if (!(value instanceof JsonNumber number)) {
            throw path.misfit(value, goType);
        }
        if (!number.isWhole() || number.longValue() < min || number.longValue() > max) {
            throw path.misfit("number " + number, goType);
        }
        return number;
    }

    private static Json quantity(Json value) throws Misfit {
        String text = value instanceof JsonString string ? string.value() : value.toString();
        Quantity.Parsed parsed = Quantity.read(text.strip());
        if (parsed.fault() != null) {
            throw new Misfit(parsed.fault());
        }
        return Json.of(parsed.canonical());
    }

    private static long instant(Json value, DecodingPath path) throws Misfit {
        JsonString text = text("string", value, path);
        long ms = Timestamps.parse(text);
        if (ms < 0) {
            throw new Misfit(GoTime.fault(text.value()));
        }
        return ms;
    }

    private static JsonString bytes(String goType, Json value, DecodingPath path) throws Misfit {
        JsonString text = text(goType, value, path);
        int fault = GoBase64.fault(text.value());
        if (fault >= 0) {
            throw new Misfit("illegal base64 data at input byte " + fault);
        }
        return text;
    }
}
