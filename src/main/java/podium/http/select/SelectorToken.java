package podium.http.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A token of a label selector, with the text it was read from. */
record SelectorToken(Type type, String text) {

    enum Type {
        IDENTIFIER,
        IN,
        NOT_IN,
        EQUALS,
        NOT_EQUALS,
        GREATER_THAN,
        LESS_THAN,
        NOT,
        OPEN,
        CLOSE,
        COMMA,
        END,
        ERROR
    }

    private static final String SYMBOLS = "=!(),<>";

    private static final Map<String, Type> WORDS = words();

    private static Map<String, Type> words() {
        Map<String, Type> words = new TreeMap<>();
        words.put("in", Type.IN);
        words.put("notin", Type.NOT_IN);
        words.put("=", Type.EQUALS);
        words.put("==", Type.EQUALS);
        words.put("!=", Type.NOT_EQUALS);
        words.put(">", Type.GREATER_THAN);
        words.put("<", Type.LESS_THAN);
        words.put("!", Type.NOT);
        words.put("(", Type.OPEN);
        words.put(")", Type.CLOSE);
        words.put(",", Type.COMMA);
        return words;
    }

    /** The tokens of a text, the end among them. */
    static List<SelectorToken> of(String text) {
        List<SelectorToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else {
                SelectorToken token = isSymbol(c) ? symbol(text, at) : word(text, at);
                tokens.add(token);
                at += token.text.length();
            }
        }
        tokens.add(new SelectorToken(Type.END, ""));
        return tokens;
    }

    /** The longest run of symbols that means something: {@code ==} is one token, {@code =!} two. */
    private static SelectorToken symbol(String text, int start) {
        SelectorToken found = null;
        int end = start + 1;
        while (end <= text.length() && isSymbol(text.charAt(end - 1))) {
            String run = text.substring(start, end);
            @Nullable Type type = WORDS.get(run);
            if (type == null && found != null) {
                break;
            }
            found = type == null ? null : new SelectorToken(type, run);
            end++;
        }
        return found == null ? new SelectorToken(Type.ERROR, text.substring(start, end - 1)) : found;
    }

    private static SelectorToken word(String text, int start) {
        int end = start;
        while (end < text.length() && !isSymbol(text.charAt(end)) && !isSpace(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        return new SelectorToken(WORDS.getOrDefault(word, Type.IDENTIFIER), word);
    }

    private static boolean isSymbol(char c) {
        return SYMBOLS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
