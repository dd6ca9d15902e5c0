package podium.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How a string is written so that it is read back as the same string: plain, in quotes, or over several lines. */
final class YamlScalar {

    /** Plain words that a reader of YAML 1.1 takes for a truth value or for nothing. */
    private static final Set<String> WORDS = words(
            "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "", "<<", ".inf", "-.inf", "+.inf",
            ".nan");

    /** Plain texts that are read as numbers: decimal, octal, hexadecimal, binary, with exponents, to the base 60. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
                    + "|(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?)");

    private static final Pattern TIMESTAMP =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?", Pattern.DOTALL);

    /** A plain text cannot begin with these. */
    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

    private YamlScalar() {}

    /** The text in one line. */
    static String inline(String text) {
        if (isReadAsSomethingElse(text) || !isPrintable(text)) {
            return doubleQuoted(text);
        }
        return isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Whether the text is better written as a block over several lines. */
    static boolean isBlock(String text) {
        return text.indexOf('\n') >= 0
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && isPrintable(text.replace("\n", ""));
    }

    /** The mark that opens a block, by what its end keeps of the line breaks. */
    static String blockMark(String text) {
        if (!text.endsWith("\n")) {
            return "|-";
        }
        return text.endsWith("\n\n") ? "|+" : "|";
    }

    private static boolean isReadAsSomethingElse(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT))
                || NUMBER.matcher(text).matches()
                || TIMESTAMP.matcher(text).matches();
    }

    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        if (INDICATORS.indexOf(first) >= 0 || first == ' ' || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        boolean startsLikeStructure = "-?:".indexOf(first) >= 0 && (text.length() == 1 || text.charAt(1) == ' ');
        return !startsLikeStructure
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.startsWith("---")
                && !text.startsWith("...");
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xfeff);
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPrintable(String.valueOf(c)) ? String.valueOf(c) : String.format("\\u%04X", (int) c);
        };
    }

    private static Set<String> words(String... words) {
        Set<String> all = new TreeSet<>();
        for (String word : words) {
            all.add(word);
        }
        return all;
    }
}
