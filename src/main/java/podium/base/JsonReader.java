package podium.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into a tree. What is malformed, too deep or too long is a {@link Fault}; a field that stands twice in an
 * object is not: the last one counts and the repetition is told.
 */
public final class JsonReader {

    /** Far deeper than any object of Kubernetes; keeps walks over a tree from exhausting a stack. */
    private static final int DEPTH_MAX = 200;

    /** Characters; ten times what the API server takes in one request. */
    private static final int TEXT_MAX = 32 * 1024 * 1024;

    /** Digits; no number of the API needs more than 19. */
    private static final int NUMBER_MAX = 100;

    /** Of ten; a number of 64 bits does not reach it, and written out in full it must not be a text of a million digits. */
    private static final int EXPONENT_MAX = 400;

    /** Fields of one object; a tree's changes copy the object that they touch. */
    private static final int FIELDS_MAX = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(TEXT_MAX)
                    .maxNameLength(TEXT_MAX)
                    .maxNumberLength(NUMBER_MAX)
                    .build())
            .build();

    /** What came of reading. */
    public sealed interface Outcome {}

    /**
     * @param json the tree
     * @param repeats fields that stood more than once, in the order of the text
     */
    public record Value(Json json, List<Repeat> repeats) implements Outcome {
        public Value {
            repeats = List.copyOf(repeats);
        }
    }

    /**
     * @param line from 1
     * @param column from 1
     */
    public record Fault(String message, int line, int column) implements Outcome {}

    /**
     * A field that stood in its object before.
     *
     * @param object path of the object, as {@code spec.containers[0]}; empty for the outermost one
     * @param after how many different names the object had when the repetition was met; {@link #NOT_COUNTED} in YAML
     * @param line at which the repeated value begins, from 1
     */
    public record Repeat(String object, String name, int after, int line) {

        private static final int NOT_COUNTED = -1;

        /** A key that stood twice in YAML, which is told by its line. */
        public static Repeat inYaml(String object, String name, int line) {
            return new Repeat(object, name, NOT_COUNTED, line);
        }

        public boolean isInYaml() {
            return after == NOT_COUNTED;
        }

        /** The field's own path. */
        public String path() {
            return object.isEmpty() ? name : object + "." + name;
        }
    }

    private final JsonParser parser;
    private final List<Repeat> repeats = new ArrayList<>();

    /** Names and indexes that lead to the value being read. */
    private final List<Object> path = new ArrayList<>();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    public static Outcome read(String text) {
        if (text.length() > TEXT_MAX) {
            return new Fault("the text is longer than " + TEXT_MAX + " characters", 1, 1);
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser);
            parser.nextToken();
            Json json = reader.value();
            if (parser.nextToken() != null) {
                return fault("another value behind the first one", parser.currentTokenLocation());
            }
            return new Value(json, reader.repeats);
        } catch (JsonProcessingException malformed) {
            return fault(malformed.getOriginalMessage(), malformed.getLocation());
        } catch (IOException impossible) {
            throw new AssertionError("reading a string", impossible);
        }
    }

    private static Fault fault(String message, @Nullable JsonLocation at) {
        return at == null ? new Fault(message, 1, 1) : new Fault(message, at.getLineNr(), at.getColumnNr());
    }

    private Json value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "the text ends before a value");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> Json.of(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new JsonParseException(parser, "no value: " + token);
        };
    }

    private JsonNumber decimal() throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (Math.abs((long) value.scale()) > EXPONENT_MAX) {
            throw new JsonParseException(parser, "a number out of range: " + parser.getText());
        }
        return JsonNumber.of(value);
    }

    private JsonNumber whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? JsonNumber.of(parser.getDecimalValue())
                : JsonNumber.of(parser.getLongValue());
    }

    private JsonObject object() throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = Objects.requireNonNull(parser.currentName());
            parser.nextToken();
            int line = parser.currentTokenLocation().getLineNr();
            int before = fields.size();
            path.add(name);
            fields.put(name, value());
            path.remove(path.size() - 1);
            if (fields.size() > FIELDS_MAX) {
                throw new JsonParseException(parser, "an object has more than " + FIELDS_MAX + " fields");
            }
            if (fields.size() == before) {
                repeats.add(new Repeat(pathText(), name, before, line));
            }
        }
        return JsonObject.copyOf(fields);
    }

    private JsonArray array() throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.add(items.size());
            items.add(value());
            path.remove(path.size() - 1);
        }
        return JsonArray.of(items);
    }

    private String pathText() {
        StringBuilder text = new StringBuilder();
        for (Object part : path) {
            if (part instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(part);
            }
        }
        return text.toString();
    }
}
