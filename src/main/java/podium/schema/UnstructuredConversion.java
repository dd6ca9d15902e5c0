package podium.schema;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Timestamps;
import podium.schema.Decoder.Misfit;
import podium.schema.FieldType.ListOf;
import podium.schema.FieldType.MapOf;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;

/**
 * Brings a tree of no known type into the form of a kind, as the API server does with what a strategic merge patch or an
 * apply made ({@code runtime.UnstructuredConverter} of 1.36): it takes other numbers than its decoder of JSON does, and says
 * otherwise what does not fit. Fields that no definition has stay as they are.
 */
public final class UnstructuredConversion {

    private UnstructuredConversion() {}

    /** @param fault the first value that does not fit, in Go's words; null when all fit */
    public record Converted(JsonObject tree, @Nullable String fault) {}

    public static Converted of(Definition definition, JsonObject tree) {
        try {
            return new Converted(struct(definition, tree).asObject(), null);
        } catch (Misfit misfit) {
            return new Converted(JsonObject.EMPTY, misfit.getMessage());
        }
    }

    private static Json struct(Definition definition, Json value) throws Misfit {
        if (!(value instanceof JsonObject object)) {
            throw new Misfit("cannot restore struct from: " + GoText.kindOf(value));
        }
        JsonObject result = object;
        for (Field field : definition.fields()) {
            Json before = object.get(field.name());
            Json after = before == null ? null : value(field.type(), field.goType(), before);
            result = after == null || after == before ? result : result.with(field.name(), after);
        }
        return result;
    }

    private static Json value(FieldType type, String goType, Json value) throws Misfit {
        if (value == JsonNull.NULL) {
            return value;
        } else if (type instanceof Struct struct) {
            return struct(struct.definition(), value);
        } else if (type instanceof ListOf list) {
            return list(list.item(), goType, value);
        } else if (type instanceof MapOf map) {
            return map(map.value(), goType, value);
        }
        return scalar((Scalar) type, goType.replaceFirst("^\\*", ""), value);
    }

    private static Json list(FieldType item, String goType, Json value) throws Misfit {
        if (!(value instanceof JsonArray list)) {
            throw new Misfit("cannot restore slice from " + GoText.kindOf(value));
        }
        String itemType = goType.startsWith("[]") ? goType.substring(2) : goType;
        JsonArray result = list;
        for (int i = 0; i < list.size(); i++) {
            Json after = value(item, itemType, list.get(i));
            result = after == list.get(i) ? result : result.with(i, after);
        }
        return result;
    }

    private static Json map(FieldType type, String goType, Json value) throws Misfit {
        if (!(value instanceof JsonObject map)) {
            throw new Misfit("cannot restore map from " + GoText.kindOf(value));
        }
        String valueType = goType.substring(goType.indexOf(']') + 1);
        JsonObject result = map;
        for (Map.Entry<String, Json> entry : sorted(map).entrySet()) {
            Json after = value(type, valueType, entry.getValue());
            result = after == entry.getValue() ? result : result.with(entry.getKey(), after);
        }
        return result;
    }

    private static Map<String, Json> sorted(JsonObject map) {
        Map<String, Json> sorted = new TreeMap<>();
        map.forEach(sorted::put);
        return sorted;
    }

    private static Json scalar(Scalar type, String goType, Json value) throws Misfit {
        return switch (type) {
            case STRING -> {
                boolean isConvertible = value instanceof JsonNumber number && number.isWhole();
                yield value instanceof JsonString ? value : misfit(value, goType, "string", isConvertible);
            }
            case BOOL -> value instanceof JsonBoolean ? value : misfit(value, goType, "bool", false);
            case INT32, INT64 -> number(type, goType, value);
            case BYTES -> bytes(value);
            case INT_OR_STRING ->
                value instanceof JsonString || value instanceof JsonNumber ? value : unmarshalled(value, "int32");
            case TIME, MICRO_TIME -> value instanceof JsonString text ? instant(text) : unmarshalled(value, "string");
            case QUANTITY, ANY -> value;
        };
    }

    private static Json misfit(Json value, String goType, String kind, boolean isConvertible) throws Misfit {
        throw new Misfit(
                isConvertible
                        ? "cannot convert " + GoText.kindOf(value) + " to " + goType
                        : "unrecognized type: " + kind);
    }

    /** What a type that reads JSON itself says of a value. */
    private static Json unmarshalled(Json value, String goType) throws Misfit {
        throw new Misfit("json: cannot unmarshal " + Decoder.described(value) + " into Go value of type " + goType);
    }

    /** A whole number is cut to its size without a word; one with a fraction does not fit. */
    private static Json number(Scalar type, String goType, Json value) throws Misfit {
        String kind = type == Scalar.INT32 ? "int32" : "int64";
        if (!(value instanceof JsonNumber number)) {
            return misfit(value, goType, kind, false);
        } else if (!number.isWhole() && number.decimal().stripTrailingZeros().scale() > 0) {
            return misfit(value, goType, kind, true);
        }
        long whole = number.longValue();
        long cut = type == Scalar.INT32 ? (int) whole : whole;
        return number.isWhole() && cut == whole ? number : JsonNumber.of(cut);
    }

    private static Json bytes(Json value) throws Misfit {
        if (value instanceof JsonString text) {
            int fault = GoBase64.fault(text.value());
            if (fault >= 0) {
                throw new Misfit("error decoding from json: illegal base64 data at input byte " + fault);
            }
            return text;
        }
        throw new Misfit("cannot restore slice from " + GoText.kindOf(value));
    }

    private static Json instant(JsonString text) throws Misfit {
        if (Timestamps.parse(text) < 0) {
            throw new Misfit(GoTime.fault(text.value()));
        }
        return text;
    }
}
