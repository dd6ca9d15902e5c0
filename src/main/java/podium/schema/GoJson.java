package podium.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** What is wrong with a JSON text, in the words of Go's {@code encoding/json}. */
public final class GoJson {

    private static final int DEPTH_MAX = 10_000;
    private static final String END = "unexpected end of JSON input";

    private final byte[] text;
    private final Deque<Boolean> objects = new ArrayDeque<>();
    private int at;

    private GoJson(byte[] text) {
        this.text = text;
    }

    /** Ends at the first mistake; never leaves this class. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        Mistake(String message) {
            super(message, null, false, false);
        }
    }

    /** Why a text in UTF-8 is no JSON. */
    public static Optional<String> fault(byte[] text) {
        try {
            new GoJson(text).whole();
            return Optional.empty();
        } catch (Mistake mistake) {
            return Optional.of(String.valueOf(mistake.getMessage()));
        }
    }

    /** Why a text is no JSON object; {@code null} counts as one. */
    public static Optional<String> objectFault(String text) {
        Optional<String> fault = fault(text.getBytes(StandardCharsets.UTF_8));
        if (fault.isPresent() || !(JsonReader.read(text) instanceof JsonReader.Value value)) {
            return fault;
        }
        return value.json() instanceof JsonObject || value.json() == JsonNull.NULL
                ? fault
                : Optional.of("json: cannot unmarshal "
                        + (value.json() instanceof JsonArray ? "array" : Decoder.described(value.json()))
                        + " into Go value of type map[string]interface {}");
    }

    private void whole() throws Mistake {
        do {
            value();
        } while (!objects.isEmpty() && goesOn());
        if (peek() >= 0) {
            throw unexpected("after top-level value");
        }
    }

    /** Reads a scalar or what is empty, or opens lists and objects down to the first of these. */
    private void value() throws Mistake {
        int c = peek();
        while (c == '{' || c == '[') {
            open(c == '{');
            if (peek() == (c == '{' ? '}' : ']')) {
                close();
                return;
            }
            if (c == '{') {
                key();
            }
            c = peek();
        }
        scalar(c);
    }

    private void scalar(int c) throws Mistake {
        switch (c) {
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> {
                if (c != '-' && !isDigit(c)) {
                    throw unexpected("looking for beginning of value");
                }
                number();
            }
        }
    }

    private void open(boolean isObject) throws Mistake {
        at++;
        objects.push(isObject);
        if (objects.size() > DEPTH_MAX) {
            throw new Mistake("exceeded max depth");
        }
    }

    private void close() {
        at++;
        objects.pop();
    }

    /** Behind a value: closes what ends here. @return whether another value comes */
    private boolean goesOn() throws Mistake {
        while (!objects.isEmpty()) {
            boolean isObject = objects.getFirst();
            int c = peek();
            if (c == ',') {
                at++;
                if (isObject) {
                    key();
                }
                return true;
            }
            if (c != (isObject ? '}' : ']')) {
                throw unexpected(isObject ? "after object key:value pair" : "after array element");
            }
            close();
        }
        return false;
    }

    private void key() throws Mistake {
        if (peek() != '"') {
            throw unexpected("looking for beginning of object key string");
        }
        string();
        if (peek() != ':') {
            throw unexpected("after object key");
        }
        at++;
    }

    private void string() throws Mistake {
        at++;
        while (next() != '"') {
            if (next() < ' ') {
                throw unexpected("in string literal");
            }
            if (next() == '\\') {
                at++;
                escape();
            }
            at++;
        }
        at++;
    }

    private void escape() throws Mistake {
        if (next() == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (Character.digit(next(), 16) < 0) {
                    throw unexpected("in \\u hexadecimal character escape");
                }
            }
        } else if ("bfnrt\\/\"".indexOf(next()) < 0) {
            throw unexpected("in string escape code");
        }
    }

    private void literal(String word) throws Mistake {
        for (int i = 1; i < word.length(); i++) {
            at++;
            if (next() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        at++;
    }

    private void number() throws Mistake {
        if (here() == '-') {
            at++;
            digit("in numeric literal");
        }
        boolean isZero = here() == '0';
        at++;
        digits(!isZero);
        if (here() == '.') {
            at++;
            digit("after decimal point in numeric literal");
            digits(true);
        }
        if (here() == 'e' || here() == 'E') {
            at++;
            at += here() == '+' || here() == '-' ? 1 : 0;
            digit("in exponent of numeric literal");
            digits(true);
        }
    }

    private void digit(String where) throws Mistake {
        if (!isDigit(next())) {
            throw unexpected(where);
        }
    }

    private void digits(boolean areAllowed) {
        while (areAllowed && isDigit(here())) {
            at++;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The byte here, or -1 at the end. */
    private int here() {
        return at < text.length ? text[at] & 0xff : -1;
    }

    /** The byte here, which must be there. */
    private int next() throws Mistake {
        if (at >= text.length) {
            throw new Mistake(END);
        }
        return here();
    }

    /** The next byte that is no space, or -1 at the end. */
    private int peek() {
        while (at < text.length && " \t\r\n".indexOf(text[at]) >= 0) {
            at++;
        }
        return here();
    }

    private Mistake unexpected(String where) {
        if (at >= text.length) {
            return new Mistake(END);
        }
        char c = (char) here();
        String quoted = c == '"' || c == '\'' ? (c == '"' ? "\"" : "\\'") : unquoted(GoText.quote(String.valueOf(c)));
        return new Mistake("invalid character '" + quoted + "' " + where);
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
