package podium.yaml;

/**
 * A stretch of a text: lines and columns from 1, the end exclusive.
 */
public record Span(int line, int column, int endLine, int endColumn) {

    public static final Span START = new Span(1, 1, 1, 2);

    public static Span at(int line, int column) {
        return new Span(line, column, line, column + 1);
    }
}
