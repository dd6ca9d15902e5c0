package podium.schema;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;

/** Trees as Go prints them: in messages of the API server and of kubectl. */
public final class GoText {

    private static final int DELETE = 0x7f;

    private GoText() {}

    /** As {@code fmt} prints a value with {@code %v}: {@code map[image:z:1 name:a]}. */
    public static String plain(Json value) {
        StringBuilder out = new StringBuilder();
        appendPlain(value, out);
        return out.toString();
    }

    private static void appendPlain(Json value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            out.append("map[");
            String separator = "";
            for (Map.Entry<String, Json> entry : sorted(object).entrySet()) {
                out.append(separator).append(entry.getKey()).append(':');
                appendPlain(entry.getValue(), out);
                separator = " ";
            }
            out.append(']');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (int i = 0; i < array.size(); i++) {
                out.append(i == 0 ? "" : " ");
                appendPlain(array.get(i), out);
            }
            out.append(']');
        } else if (value instanceof JsonString text) {
            out.append(text.value());
        } else {
            out.append(value == JsonNull.NULL ? "<nil>" : value);
        }
    }

    /** As {@code fmt} prints a value with {@code %s}, which complains about all that is no text. */
    public static String text(Json value) {
        if (value instanceof JsonString text) {
            return text.value();
        } else if (value instanceof JsonObject || value instanceof JsonArray) {
            return textOfParts(value);
        }
        String type = value == JsonNull.NULL ? "<nil>" : typeOf(value) + "=" + value;
        return "%!s(" + type + ")";
    }

    private static String textOfParts(Json value) {
        StringJoiner parts = new StringJoiner(" ", value instanceof JsonObject ? "map[" : "[", "]");
        if (value instanceof JsonObject object) {
            sorted(object).forEach((name, part) -> parts.add(name + ":" + text(part)));
        } else {
            value.asArray().forEach(part -> parts.add(text(part)));
        }
        return parts.toString();
    }

    /** The Go type into which JSON of no known type is read, as {@code fmt} prints it with {@code %s}. */
    public static String typeOf(Json value) {
        return switch (kindOf(value)) {
            case "map" -> "map[string]interface {}";
            case "slice" -> "[]interface {}";
            case "invalid" -> "%!s(<nil>)";
            default -> kindOf(value);
        };
    }

    /** The kind of that type: {@code map}, {@code slice}, {@code int64} … */
    public static String kindOf(Json value) {
        if (value instanceof JsonObject) {
            return "map";
        } else if (value instanceof JsonArray) {
            return "slice";
        } else if (value instanceof JsonString) {
            return "string";
        } else if (value instanceof JsonBoolean) {
            return "bool";
        }
        return value instanceof JsonNumber number ? (number.isWhole() ? "int64" : "float64") : "invalid";
    }

    /** As {@code encoding/json} writes a map: names sorted, characters of HTML escaped. */
    public static String sortedJson(Json value) {
        return escapedForHtml(JsonText.write(sortedDeep(value)));
    }

    /** As {@code encoding/json} writes a struct: names in the order they have, characters of HTML escaped. */
    public static String json(Json value) {
        return escapedForHtml(JsonText.write(value));
    }

    /** As {@code fmt} prints a text with {@code %q}. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> appendQuoted(c, out));
        return out.append('"').toString();
    }

    private static void appendQuoted(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == DELETE) {
                    out.append(String.format("\\x%02x", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static String escapedForHtml(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Json> sorted(JsonObject object) {
        Map<String, Json> sorted = new TreeMap<>();
        object.forEach(sorted::put);
        return sorted;
    }

    private static Json sortedDeep(Json value) {
        if (value instanceof JsonArray array) {
            return array.map(GoText::sortedDeep);
        } else if (value instanceof JsonObject object) {
            Map<String, Json> sorted = sorted(object);
            sorted.replaceAll((name, inner) -> sortedDeep(inner));
            return JsonObject.copyOf(sorted);
        }
        return value;
    }
}
