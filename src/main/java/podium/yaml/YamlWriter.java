package podium.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.yaml.YamlLine.Part;
import podium.yaml.YamlLine.Piece;

/**
 * Writes a tree as kubectl's {@code -o yaml} does: keys in order, lists as deep as the field they belong to, quotes only
 * where a reader would take the text for something else. Long lines are not folded.
 */
public final class YamlWriter {

    private static final int INDENT = 2;

    private final List<YamlLine> lines = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();
    private String linePath = "";

    private YamlWriter() {}

    /** The text of a tree, each line ended. */
    public static String write(Json tree) {
        StringBuilder out = new StringBuilder();
        for (YamlLine line : lines(tree)) {
            out.append(line.text()).append('\n');
        }
        return out.toString();
    }

    /** The lines of a tree. */
    public static List<YamlLine> lines(Json tree) {
        YamlWriter writer = new YamlWriter();
        if (isEmptyOrScalar(tree)) {
            writer.scalar(tree, 0);
            writer.end();
        } else {
            writer.block(tree, 0, "");
        }
        return writer.lines;
    }

    private static boolean isEmptyOrScalar(Json tree) {
        return tree instanceof JsonObject object
                ? object.isEmpty()
                : !(tree instanceof JsonArray list) || list.isEmpty();
    }

    private void block(Json tree, int depth, String path) {
        if (tree instanceof JsonObject object) {
            fields(object, depth, path);
        } else {
            items(tree.asArray(), depth, path);
        }
    }

    private void fields(JsonObject object, int depth, String path) {
        for (String name : names(object)) {
            Json value = Objects.requireNonNull(object.get(name));
            begin(depth, path + "/" + name);
            add(Part.KEY, YamlScalar.inline(name));
            add(Part.PUNCTUATION, ":");
            if (isEmptyOrScalar(value)) {
                add(Part.PUNCTUATION, " ");
                scalar(value, depth);
                end();
            } else {
                end();
                block(value, value instanceof JsonObject ? depth + INDENT : depth, path + "/" + name);
            }
        }
    }

    private static List<String> names(JsonObject object) {
        List<String> names = new ArrayList<>(object.size());
        for (int i = 0; i < object.size(); i++) {
            names.add(object.nameAt(i));
        }
        names.sort(NaturalOrder.KEYS);
        return names;
    }

    /** The first line of an item stands behind its dash, so a line is begun only when none is open. */
    private void items(JsonArray list, int depth, String path) {
        for (int i = 0; i < list.size(); i++) {
            String itemPath = path + "/" + i;
            begin(depth, itemPath);
            add(Part.PUNCTUATION, "- ");
            if (isEmptyOrScalar(list.get(i))) {
                scalar(list.get(i), depth);
                end();
            } else {
                block(list.get(i), depth + INDENT, itemPath);
            }
        }
    }

    private void scalar(Json value, int depth) {
        if (value instanceof JsonString text && YamlScalar.isBlock(text.value())) {
            blockText(text.value(), depth + INDENT);
        } else if (value instanceof JsonString text) {
            add(Part.STRING, YamlScalar.inline(text.value()));
        } else if (value instanceof JsonObject) {
            add(Part.PUNCTUATION, "{}");
        } else if (value instanceof JsonArray) {
            add(Part.PUNCTUATION, "[]");
        } else {
            add(value instanceof JsonNumber ? Part.NUMBER : Part.WORD, value.toString());
        }
    }

    private void blockText(String text, int depth) {
        String path = linePath;
        add(Part.PUNCTUATION, YamlScalar.blockMark(text));
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String row : body.split("\n", -1)) {
            end();
            begin(row.isEmpty() ? 0 : depth, path);
            add(Part.STRING, row);
        }
    }

    private void begin(int depth, String path) {
        linePath = path;
        if (line.isEmpty() && depth > 0) {
            add(Part.INDENT, " ".repeat(depth));
        }
    }

    private void add(Part part, String text) {
        line.add(new Piece(part, text));
    }

    private void end() {
        lines.add(new YamlLine(line, linePath));
        line = new ArrayList<>();
    }
}
