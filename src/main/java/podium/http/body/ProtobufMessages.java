package podium.http.body;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonReader;
import podium.base.JsonString;

/** The messages of the API's protobuf form: which number means which field. Facts from the {@code generated.proto} files. */
public final class ProtobufMessages {

    private static final String META = "apimachinery.pkg.apis.meta.v1.";

    private final Map<String, Message> messages;

    private ProtobufMessages(Map<String, Message> messages) {
        this.messages = messages;
    }

    /** A message: its fields by their numbers. */
    record Message(String name, Map<Integer, Field> fields) {}

    /** How a field is written. */
    enum Form {
        ONE,
        LIST,
        MAP,
        /** Its own fields stand in JSON among those of the message around it. */
        INLINE
    }

    /**
     * @param type a scalar of protobuf, or a message
     */
    record Field(String name, Form form, String type) {}

    /** @param text of {@code protobuf.json}: for each message, its fields as {@code NUMBER NAME [list|map|inline] TYPE} */
    public static ProtobufMessages parse(String text) {
        if (!(JsonReader.read(text) instanceof JsonReader.Value value)) {
            throw new AssertionError("the protobuf messages are no JSON: " + JsonReader.read(text));
        }
        Map<String, Message> messages = new LinkedHashMap<>();
        value.json().asObject().forEach((name, fields) -> messages.put(name, message(name, fields.asArray())));
        return new ProtobufMessages(messages);
    }

    private static Message message(String name, JsonArray lines) {
        Map<Integer, Field> fields = new LinkedHashMap<>();
        for (Json line : lines) {
            String[] words = ((JsonString) line).value().split(" ");
            Form form = switch (words[2]) {
                case "list" -> Form.LIST;
                case "map" -> Form.MAP;
                case "inline" -> Form.INLINE;
                default -> Form.ONE;
            };
            fields.put(Integer.valueOf(words[0]), new Field(words[1], form, words[words.length - 1]));
        }
        return new Message(name, fields);
    }

    /** Null for scalars. */
    @Nullable
    Message message(String name) {
        return messages.get(name);
    }

    /** The message of a kind's objects, or of options that every group has; null when there is none. */
    @Nullable
    Message ofKind(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "core" : apiVersion.substring(0, slash);
        String folder = group.substring(0, (group + ".").indexOf('.'));
        Message own = messages.get("api." + folder + "." + apiVersion.substring(slash + 1) + "." + kind);
        return own == null ? messages.get(META + kind) : own;
    }
}
