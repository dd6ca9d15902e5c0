package podium.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.yaml.YamlLine;
import podium.yaml.YamlWriter;

/**
 * An object as YAML: what it is meant to be and what it is, apart.
 *
 * @param wanted all but the status
 * @param actual the status, or empty when the kind has none
 */
record YamlReading(Part wanted, Part actual) {

    /** @param changed one flag a line: whether the step that is shown changed it */
    record Part(List<YamlLine> lines, boolean[] changed) {

        boolean isEmpty() {
            return lines.isEmpty();
        }

        String text() {
            StringBuilder out = new StringBuilder();
            lines.forEach(line -> out.append(line.text()).append('\n'));
            return out.toString();
        }
    }

    /** @param before the object before the step that is shown, or null when that did not change it */
    static YamlReading of(Resource object, @Nullable Resource before) {
        return new YamlReading(
                part(wanted(object.tree()), before == null ? null : wanted(before.tree())),
                part(actual(object.tree()), before == null ? null : actual(before.tree())));
    }

    /** The whole text, as it is copied. */
    static String whole(Resource object) {
        return YamlWriter.write(withoutManagers(object.tree()));
    }

    private static JsonObject wanted(JsonObject tree) {
        return withoutManagers(tree).without("status");
    }

    private static JsonObject actual(JsonObject tree) {
        return tree.has("status") ? JsonObject.of("status", tree.object("status")) : JsonObject.EMPTY;
    }

    /** As kubectl: who manages which field is not shown. */
    private static JsonObject withoutManagers(JsonObject tree) {
        return tree.change("metadata", metadata -> metadata.without("managedFields"));
    }

    private static Part part(JsonObject tree, @Nullable JsonObject before) {
        List<YamlLine> lines = tree.isEmpty() ? List.of() : YamlWriter.lines(tree);
        boolean[] changed = before == null
                ? new boolean[lines.size()]
                : LineDiff.added(texts(before.isEmpty() ? List.of() : YamlWriter.lines(before)), texts(lines));
        return new Part(lines, changed);
    }

    private static List<String> texts(List<YamlLine> lines) {
        return lines.stream().map(YamlLine::text).toList();
    }
}
