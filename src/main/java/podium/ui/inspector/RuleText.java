package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reason as it stands on its card: a line a statement, numbers set off, what stands in brackets as an aside. */
final class RuleText {

    /** Where a statement ends; a semicolon and a full stop of Japanese too. */
    private static final Pattern END = Pattern.compile("(?<=;)\\s+|(?<=\\.)\\s+(?=\\p{Lu})|(?<=。)");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|（[^（）]*）");

    /** A number that is no part of a name, an image or a path. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{Alnum}.:/_-])[0-9]+(?:\\.[0-9]+)?(?![\\p{Alpha}:/_.-]*[\\p{Alnum}/-])");

    private RuleText() {}

    /** How a piece is set. */
    enum Emphasis {
        PLAIN,
        NUMBER,
        ASIDE
    }

    record Piece(Emphasis emphasis, String text) {}

    /** The statements of a reason, each in pieces from left to right. */
    static List<List<Piece>> lines(String reason) {
        List<List<Piece>> lines = new ArrayList<>();
        for (String statement : END.split(reason)) {
            String text = statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
            if (!text.isBlank()) {
                lines.add(pieces(text.strip()));
            }
        }
        return lines;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher aside = ASIDE.matcher(text);
        int from = 0;
        while (aside.find()) {
            addNumbers(pieces, text.substring(from, aside.start()));
            pieces.add(new Piece(Emphasis.ASIDE, aside.group()));
            from = aside.end();
        }
        addNumbers(pieces, text.substring(from));
        return pieces;
    }

    private static void addNumbers(List<Piece> pieces, String text) {
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (number.find()) {
            add(pieces, Emphasis.PLAIN, text.substring(from, number.start()));
            add(pieces, Emphasis.NUMBER, number.group());
            from = number.end();
        }
        add(pieces, Emphasis.PLAIN, text.substring(from));
    }

    private static void add(List<Piece> pieces, Emphasis emphasis, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(emphasis, text));
        }
    }
}
