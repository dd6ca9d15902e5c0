package podium.base;

/** Writes a tree as JSON text: compact, in the order of the fields, with the escapes that JSON demands and no others. */
public final class JsonText {

    private JsonText() {}

    public static String write(Json value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        appendQuoted(text, out);
        return out.toString();
    }

    public static void append(Json value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            appendObject(object, out);
        } else if (value instanceof JsonArray array) {
            appendArray(array, out);
        } else if (value instanceof JsonString string) {
            appendQuoted(string.value(), out);
        } else {
            out.append(value);
        }
    }

    private static void appendObject(JsonObject object, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendQuoted(object.nameAt(i), out);
            out.append(':');
            append(object.valueAt(i), out);
        }
        out.append('}');
    }

    private static void appendArray(JsonArray array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(array.get(i), out);
        }
        out.append(']');
    }

    private static void appendQuoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void appendEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
