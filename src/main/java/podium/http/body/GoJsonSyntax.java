package podium.http.body;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What Go's {@code encoding/json} finds wrong with the form of a JSON text: learners meet these words and search for them. Asked
 * only about texts that could not be read.
 */
final class GoJsonSyntax {

    /** As deep as a tree may be here; Go itself goes deeper. */
    private static final int DEPTH_MAX = 200;

    private static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789abcdefABCDEF";

    private final byte[] text;
    private int at;

    private GoJsonSyntax(byte[] text) {
        this.text = text;
    }

    /** The first fault, or null when the form is right. */
    static @Nullable String fault(byte[] text) {
        GoJsonSyntax syntax = new GoJsonSyntax(text);
        try {
            syntax.value(0);
            syntax.skipSpace();
            if (syntax.at < text.length) {
                throw syntax.unexpected("after top-level value");
            }
            return null;
        } catch (Fault fault) {
            return fault.getMessage();
        }
    }

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private void value(int depth) throws Fault {
        skipSpace();
        byte c = peek();
        if (depth > DEPTH_MAX) {
            throw new Fault("exceeded max depth");
        } else if (c == '{') {
            object(depth);
        } else if (c == '[') {
            array(depth);
        } else if (c == '"') {
            string();
        } else if (c == '-' || isOneOf(DIGITS, c)) {
            number();
        } else if (c == 't') {
            literal("true");
        } else if (c == 'f') {
            literal("false");
        } else if (c == 'n') {
            literal("null");
        } else {
            throw unexpected("looking for beginning of value");
        }
    }

    private void object(int depth) throws Fault {
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            skipSpace();
            if (peek() != '"') {
                throw unexpected("looking for beginning of object key string");
            }
            string();
            skipSpace();
            if (peek() != ':') {
                throw unexpected("after object key");
            }
            at++;
            value(depth + 1);
            if (isEnd('}', "after object key:value pair")) {
                return;
            }
        }
    }

    private void array(int depth) throws Fault {
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return;
        }
        while (true) {
            value(depth + 1);
            if (isEnd(']', "after array element")) {
                return;
            }
        }
    }

    /** Whether the list ends here, or goes on behind a comma. */
    private boolean isEnd(char close, String where) throws Fault {
        skipSpace();
        byte c = peek();
        if (c != ',' && c != close) {
            throw unexpected(where);
        }
        at++;
        return c == close;
    }

    private void string() throws Fault {
        at++;
        for (byte c = peek(); c != '"'; c = peek()) {
            if (c >= 0 && c < ' ') {
                throw unexpected("in string literal");
            }
            at++;
            if (c == '\\') {
                escape();
            }
        }
        at++;
    }

    private void escape() throws Fault {
        byte c = peek();
        if (!isOneOf("\"\\/bfnrtu", c)) {
            throw unexpected("in string escape code");
        }
        at++;
        for (int i = 0; c == 'u' && i < 4; i++) {
            if (!isOneOf(HEX, peek())) {
                throw unexpected("in \\u hexadecimal character escape");
            }
            at++;
        }
    }

    private void number() throws Fault {
        if (peek() == '-') {
            at++;
            if (!isOneOf(DIGITS, peek())) {
                throw unexpected("in numeric literal");
            }
        }
        boolean isZero = text[at] == '0';
        at++;
        if (!isZero) {
            skipDigits();
        }
        if (at < text.length && text[at] == '.') {
            at++;
            requireDigits("after decimal point in numeric literal");
        }
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            requireDigits("in exponent of numeric literal");
        }
    }

    private void requireDigits(String where) throws Fault {
        if (!isOneOf(DIGITS, peek())) {
            throw unexpected(where);
        }
        skipDigits();
    }

    private void skipDigits() {
        while (at < text.length && isOneOf(DIGITS, text[at])) {
            at++;
        }
    }

    private void literal(String word) throws Fault {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length && isOneOf(" \t\r\n", text[at])) {
            at++;
        }
    }

    private byte peek() throws Fault {
        if (at >= text.length) {
            throw new Fault("unexpected end of JSON input");
        }
        return text[at];
    }

    private Fault unexpected(String where) {
        return new Fault("invalid character " + quoted(text[at]) + " " + where);
    }

    private static String quoted(byte c) {
        return switch (c) {
            case '\'' -> "'\\''";
            case '"' -> "'\"'";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            default ->
                c >= 0 && c < ' '
                        ? String.format("'\\x%02x'", c)
                        : "'" + new String(new byte[] {c}, StandardCharsets.ISO_8859_1) + "'";
        };
    }

    private static boolean isOneOf(String letters, byte c) {
        return letters.indexOf(c) >= 0;
    }
}
