package podium.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is to be coloured in a line of a YAML text, without parsing, so that a text that is being typed keeps its colours
 * while it is wrong. Only for a block of text, which may begin lines before, it looks back.
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

    /** How far it looks back for the beginning of a block of text: whoever writes a longer one sees it like YAML. */
    private static final int LOOK_BACK_MAX = 5_000;

    private final List<Stretch> found = new ArrayList<>();

    private YamlColours() {}

    /**
     * A part of a line in one colour.
     *
     * @param from place of its first character
     * @param to place behind its last character
     * @param style class of the style sheet
     */
    record Stretch(int from, int to, String style) {}

    /**
     * The coloured parts of a line in order; what lies between them has none.
     *
     * @param lines gives a line of the text by its number, from 0
     */
    static List<Stretch> of(IntFunction<String> lines, int number) {
        YamlColours colours = new YamlColours();
        String line = lines.apply(number);
        if (isInBlock(lines, number)) {
            colours.add(indent(line), line.length(), "yaml-text");
        } else {
            colours.readLine(line);
        }
        return colours.found;
    }

    /** Whether a line before it, less far indented than all since, begins a block of text. */
    private static boolean isInBlock(IntFunction<String> lines, int number) {
        int indent = indent(lines.apply(number));
        int last = Math.max(0, number - LOOK_BACK_MAX);
        for (int above = number - 1; above >= last && indent > 0; above--) {
            String line = lines.apply(above);
            if (!line.isBlank() && indent(line) < indent) {
                if (BLOCK.matcher(line).find()) {
                    return true;
                }
                indent = indent(line);
            }
        }
        return false;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private void readLine(String line) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            add(token.start(), token.end(), style(token));
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
