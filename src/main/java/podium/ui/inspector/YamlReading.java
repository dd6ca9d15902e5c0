package podium.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.resource.Kind;
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

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final String DOTS = "\u2022".repeat(8);

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

    /**
     * What is shown of an object that is folded away at first.
     *
     * @param managers who manages which field
     * @param secrets the values of a Secret
     */
    record Unfolded(boolean managers, boolean secrets) {
        static final Unfolded NOTHING = new Unfolded(false, false);
    }

    /** @param before the object before the step that is shown, or null when that did not change it */
    static YamlReading of(Resource object, @Nullable Resource before, Unfolded unfolded) {
        JsonObject tree = shown(object, unfolded);
        JsonObject earlier = before == null ? null : shown(before, unfolded);
        return new YamlReading(
                part(wanted(tree), earlier == null ? null : wanted(earlier)),
                part(actual(tree), earlier == null ? null : actual(earlier)));
    }

    /** The whole text, as it is copied: as kubectl writes it, without who manages which field. */
    static String whole(Resource object) {
        return YamlWriter.write(shown(object, new Unfolded(false, true)));
    }

    static boolean isSecret(Resource object) {
        return object.key().kind().equals(Kind.SECRET);
    }

    private static JsonObject shown(Resource object, Unfolded unfolded) {
        JsonObject tree = object.tree();
        if (!unfolded.managers()) {
            tree = tree.change("metadata", metadata -> metadata.without("managedFields"));
        }
        return isSecret(object) && !unfolded.secrets() ? masked(tree) : tree;
    }

    /** What kubectl notes of an applied Secret has its values, too. */
    private static JsonObject masked(JsonObject tree) {
        JsonObject hidden = tree.has("data") ? tree.change("data", YamlReading::maskedValues) : tree;
        return hidden.object("metadata").object("annotations").has(LAST_APPLIED)
                ? hidden.change(
                        "metadata", metadata -> metadata.change("annotations", own -> own.with(LAST_APPLIED, DOTS)))
                : hidden;
    }

    private static JsonObject maskedValues(JsonObject values) {
        JsonObject masked = values;
        for (var entry : values) {
            masked = masked.with(entry.getKey(), DOTS);
        }
        return masked;
    }

    private static JsonObject wanted(JsonObject tree) {
        return tree.without("status");
    }

    private static JsonObject actual(JsonObject tree) {
        return tree.has("status") ? JsonObject.of("status", tree.object("status")) : JsonObject.EMPTY;
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
