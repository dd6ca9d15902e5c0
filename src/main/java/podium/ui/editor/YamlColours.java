package podium.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is to be coloured in a YAML text: line by line, without parsing, so that a text that is being typed keeps its
 * colours while it is wrong.
 */
final class YamlColours {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>(?:^|(?<=\\s))#.*)"
            + "|(?<separator>^(?:---|\\.\\.\\.)(?=\\s|$))"
            + "|(?<key>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:(?:\\s|$|,|}))|'(?:[^']|'')*'(?=\\s*:(?:\\s|$))"
            + "|(?<=^|[\\s{,\\[])[A-Za-z_./][\\w./-]*(?=\\s*:(?:\\s|$)))"
            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?)"
            + "|(?<anchor>(?<=^|[\\s{,\\[])[&*][\\w-]+)"
            + "|(?<sign>[{}\\[\\],]|:(?=\\s|$)|(?<=^|\\s)-(?=\\s|$)|[|>][+-]?\\d?(?=\\s*(?:#.*)?$))"
            + "|(?<plain>[^\\s{}\\[\\],#:\"'&*](?:[^{}\\[\\],#]|(?<=\\S)#)*?(?=\\s*(?:$|[{}\\[\\],]|\\s#|:\\s|:$)))");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("true|false|null|~|yes|no|on|off", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("(?:^|[:\\-]\\s+)[|>][+-]?\\d?\\s*(?:#.*)?$");

    private final List<Stretch> found = new ArrayList<>();

    private YamlColours() {}

    /**
     * A part of the text in one colour.
     *
     * @param from place of its first character
     * @param to place behind its last character
     * @param style class of the style sheet
     */
    record Stretch(int from, int to, String style) {}

    /** The coloured parts in order; what lies between them has none. */
    static List<Stretch> of(String text) {
        YamlColours colours = new YamlColours();
        colours.read(text);
        return colours.found;
    }

    private void read(String text) {
        int blockIndent = -1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            int indent = indent(line);
            boolean isInBlock = blockIndent >= 0 && (line.isBlank() || indent > blockIndent);
            if (isInBlock) {
                add(start + indent, end, "yaml-text");
            } else {
                blockIndent = BLOCK.matcher(line).find() ? indent : -1;
                readLine(line, start);
            }
            start = end + 1;
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private void readLine(String line, int start) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            add(start + token.start(), start + token.end(), style(token));
        }
    }

    private static String style(Matcher token) {
        if (token.group("comment") != null) {
            return "yaml-comment";
        } else if (token.group("key") != null) {
            return "yaml-key";
        } else if (token.group("sign") != null || token.group("separator") != null) {
            return "yaml-sign";
        } else if (token.group("anchor") != null) {
            return "yaml-anchor";
        } else if (token.group("text") != null) {
            return "yaml-text";
        }
        String plain = token.group();
        return NUMBER.matcher(plain).matches() || WORD.matcher(plain).matches() ? "yaml-number" : "yaml-text";
    }

    private void add(int from, int to, String style) {
        if (from < to) {
            found.add(new Stretch(from, to, style));
        }
    }
}
