package podium.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonReader.Repeat;
import podium.schema.FieldType.ListOf;
import podium.schema.FieldType.MapOf;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;

/**
 * Makes of a tree what the API server's decoder makes of it, in the form in which the server would write it again: known
 * fields only, in the server's order, zero values left out where Go leaves them out, maps in the order of their keys,
 * quantities and times in their canonical form.
 */
public final class Decoder {

    /**
     * What came of decoding.
     *
     * @param tree what could be decoded
     * @param fault the first value that did not fit, in Go's words; null when all fit
     * @param strict unknown and repeated fields, in the order of the body: {@code unknown field "spec.replica"}
     */
    public record Decoded(JsonObject tree, @Nullable String fault, List<String> strict) {
        public Decoded {
            strict = List.copyOf(strict);
        }
    }

    private final List<Repeat> repeats;
    private final List<String> strict = new ArrayList<>();
    private final DecodingPath path = new DecodingPath();

    private Decoder(List<Repeat> repeats) {
        this.repeats = repeats;
    }

    /** @param repeats the fields that stood twice in the body's text */
    public static Decoded decode(Definition definition, JsonObject body, List<Repeat> repeats) {
        Decoder decoder = new Decoder(repeats);
        try {
            return new Decoded(decoder.struct(definition, body), null, decoder.strict);
        } catch (Misfit misfit) {
            return new Decoded(JsonObject.EMPTY, misfit.getMessage(), decoder.strict);
        }
    }

    /** Ends decoding at the first value that does not fit; never leaves this package. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        Misfit(String message) {
            super(message, null, false, false);
        }
    }

    private JsonObject struct(Definition definition, JsonObject body) throws Misfit {
        List<Field> fields = definition.fields();
        @Nullable Json[] values = new @Nullable Json[fields.size()];
        String where = repeats.isEmpty() ? "" : path.inBody();
        for (int i = 0; i < body.size(); i++) {
            tellRepeats(where, i);
            String name = body.nameAt(i);
            Field field = definition.field(name);
            if (field == null) {
                strict.add("unknown field \"" + path.inBody(name) + "\"");
            } else {
                values[field.index()] = field(definition, field, body.valueAt(i));
            }
        }
        tellRepeats(where, body.size());
        return assembled(fields, values);
    }

    private void tellRepeats(String where, int after) {
        for (Repeat repeat : repeats) {
            if (repeat.after() == after && repeat.object().equals(where)) {
                strict.add("duplicate field \"" + repeat.path() + "\"");
            }
        }
    }

    private static JsonObject assembled(List<Field> fields, @Nullable Json[] values) {
        JsonObject.Builder built = JsonObject.builder();
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            Json value = values[i];
            if (field.isAlways()) {
                built.put(field.name(), value == null ? ZeroValue.of(field) : value);
            } else if (value != null && (field.isPointer() || !ZeroValue.is(value))) {
                built.put(field.name(), value);
            }
        }
        return built.build();
    }

    private @Nullable Json field(Definition definition, Field field, Json value) throws Misfit {
        if (value == JsonNull.NULL) {
            return null; // as if it were not there
        }
        path.enter(definition, field);
        Json decoded = value(field.type(), field.goType(), value);
        path.leave();
        return decoded;
    }

    private Json value(FieldType type, String goType, Json value) throws Misfit {
        if (type instanceof Struct struct) {
            return value instanceof JsonObject object ? struct(struct.definition(), object) : misfit(value, goType);
        } else if (type instanceof ListOf list) {
            return value instanceof JsonArray array ? list(list, goType, array) : misfit(value, goType);
        } else if (type instanceof MapOf map) {
            return value instanceof JsonObject object ? map(map, goType, object) : misfit(value, goType);
        }
        return ScalarDecoding.decode((Scalar) type, goType, value, path);
    }

    private Json misfit(Json value, String goType) throws Misfit {
        throw path.misfit(value, goType);
    }

    private JsonArray list(ListOf type, String goType, JsonArray array) throws Misfit {
        String itemType = goType.startsWith("[]") ? goType.substring(2) : goType;
        Json[] items = new Json[array.size()];
        for (int i = 0; i < items.length; i++) {
            path.enterItem(i);
            items[i] = item(type.item(), itemType, array.get(i));
            path.leave();
        }
        return JsonArray.of(items);
    }

    private JsonObject map(MapOf type, String goType, JsonObject object) throws Misfit {
        String valueType = goType.substring(goType.indexOf(']') + 1);
        Map<String, Json> entries = new TreeMap<>();
        String where = repeats.isEmpty() ? "" : path.inBody();
        for (int i = 0; i < object.size(); i++) {
            tellRepeats(where, i);
            path.enterKey(object.nameAt(i));
            entries.put(object.nameAt(i), item(type.value(), valueType, object.valueAt(i)));
            path.leave();
        }
        tellRepeats(where, object.size());
        return JsonObject.copyOf(entries);
    }

    private Json item(FieldType type, String goType, Json value) throws Misfit {
        return value == JsonNull.NULL ? ZeroValue.of(type) : value(type, goType, value);
    }

    /** What Go calls a value that does not fit: {@code string}, {@code number}, {@code object} … */
    public static String described(Json value) {
        if (value instanceof JsonObject) {
            return "object";
        } else if (value instanceof JsonArray) {
            return "array";
        } else if (value instanceof JsonBoolean) {
            return "bool";
        }
        return value instanceof JsonNumber ? "number" : "string";
    }
}
