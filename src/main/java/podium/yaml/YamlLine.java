package podium.yaml;

import java.util.List;

/**
 * One line of a YAML text, taken apart so that it can be coloured.
 *
 * @param pieces from left to right; their texts together are the line
 * @param path of the node that begins on the line, as {@code /spec/containers/0/image}
 */
public record YamlLine(List<Piece> pieces, String path) {

    public YamlLine {
        pieces = List.copyOf(pieces);
    }

    /** What a piece of a line is. */
    public enum Part {
        INDENT,
        PUNCTUATION,
        KEY,
        STRING,
        NUMBER,
        /** {@code true}, {@code false} and {@code null}. */
        WORD
    }

    public record Piece(Part part, String text) {}

    public String text() {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(piece.text());
        }
        return out.toString();
    }
}
