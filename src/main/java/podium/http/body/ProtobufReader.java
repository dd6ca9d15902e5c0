package podium.http.body;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.http.body.ProtobufMessages.Field;
import podium.http.body.ProtobufMessages.Form;
import podium.http.body.ProtobufMessages.Message;
import podium.http.body.WireReader.Malformed;

/**
 * Reads an object in the API's protobuf form, in which kubectl sends what it makes itself ({@code kubectl create namespace}):
 * an envelope that names the kind, and the object in it. What comes out is the tree that the same object has in JSON.
 */
final class ProtobufReader {

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final String ENVELOPE = "apimachinery.pkg.runtime.Unknown";

    /** Deeper than any message of the API. */
    private static final int DEPTH_MAX = 50;

    private final ProtobufMessages messages;

    ProtobufReader(ProtobufMessages messages) {
        this.messages = messages;
    }

    JsonObject read(byte[] body) throws Malformed {
        if (body.length < MAGIC.length || !Arrays.equals(body, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Malformed(
                    "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        }
        byte[] rest = Arrays.copyOfRange(body, MAGIC.length, body.length);
        JsonObject envelope = object(Objects.requireNonNull(messages.message(ENVELOPE)), rest, 0);
        JsonObject type = envelope.object("typeMeta");
        String apiVersion = type.string("apiVersion", "");
        String kind = type.string("kind", "");
        Message message = messages.ofKind(apiVersion, kind);
        JsonObject.Builder tree = JsonObject.builder().put("kind", kind).put("apiVersion", apiVersion);
        if (message != null) {
            byte[] raw = Base64.getDecoder().decode(envelope.string("raw", ""));
            object(message, raw, 0).forEach(tree::put);
        }
        return tree.build();
    }

    private JsonObject object(Message message, byte[] bytes, int depth) throws Malformed {
        if (depth > DEPTH_MAX) {
            throw new Malformed("exceeded max depth");
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        WireReader wire = new WireReader(bytes);
        while (wire.hasMore()) {
            long tag = wire.varint();
            Field field = message.fields().get((int) (tag >>> 3));
            int wireType = (int) (tag & 7);
            if (field == null) {
                wire.skip(wireType);
            } else {
                add(field, wireType, wire, fields, depth);
            }
        }
        return JsonObject.copyOf(fields);
    }

    private void add(Field field, int wireType, WireReader wire, Map<String, Json> fields, int depth) throws Malformed {
        switch (field.form()) {
            case ONE -> fields.put(field.name(), value(field.type(), wireType, wire, depth));
            case LIST -> {
                JsonArray known =
                        fields.getOrDefault(field.name(), JsonArray.EMPTY).asArray();
                fields.put(field.name(), known.plus(value(field.type(), wireType, wire, depth)));
            }
            case MAP -> {
                JsonObject known =
                        fields.getOrDefault(field.name(), JsonObject.EMPTY).asObject();
                fields.put(field.name(), withEntry(known, field.type(), wire.bytes(), depth));
            }
            case INLINE -> value(field.type(), wireType, wire, depth).asObject().forEach(fields::put);
        }
    }

    private JsonObject withEntry(JsonObject map, String type, byte[] entry, int depth) throws Malformed {
        Message message = new Message(
                "entry", Map.of(1, new Field("key", Form.ONE, "string"), 2, new Field("value", Form.ONE, type)));
        JsonObject read = object(message, entry, depth + 1);
        Json value = read.get("value");
        return map.with(read.string("key", ""), value == null ? ProtobufValues.absent(type) : value);
    }

    private Json value(String type, int wireType, WireReader wire, int depth) throws Malformed {
        Message message = messages.message(type);
        if (message != null) {
            return ProtobufValues.of(type, object(message, wire.bytes(), depth + 1));
        }
        return switch (type) {
            case "string" -> Json.of(wire.text());
            case "bytes" -> Json.of(Base64.getEncoder().encodeToString(wire.bytes()));
            case "bool" -> Json.of(wire.varint() != 0);
            case "double" -> decimal(wire.fixed64());
            default -> number(wireType, wire);
        };
    }

    private static Json number(int wireType, WireReader wire) throws Malformed {
        if (wireType != WireReader.VARINT) {
            throw new Malformed("proto: wrong wireType = " + wireType);
        }
        return Json.of(wire.varint());
    }

    private static Json decimal(double value) throws Malformed {
        if (!Double.isFinite(value)) {
            throw new Malformed("unsupported value");
        }
        return JsonNumber.of(BigDecimal.valueOf(value));
    }
}
