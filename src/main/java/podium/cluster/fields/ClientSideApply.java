package podium.cluster.fields;

import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.schema.Definition;
import podium.schema.GoText;

/**
 * What kubectl's server-side apply makes of an object that kubectl applied on the client's side before: what still is as it was
 * applied then is kubectl's own, and the annotation that keeps what was applied is kept up to date.
 *
 * @param definition of the object
 */
record ClientSideApply(Definition definition) {

    /** The manager under which kubectl applies on the server's side. */
    static final String KUBECTL = "kubectl";

    private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    /** The fields that are as they were applied on the client's side; none where that is not known. */
    FieldSet unchanged(JsonObject live) {
        String text = annotation(live);
        if (text.isEmpty() || !(JsonReader.read(text) instanceof JsonReader.Value read)) {
            return FieldSet.EMPTY;
        }
        JsonObject last = read.json().asObject();
        boolean isOfKind = last.string("apiVersion", "").equals(live.string("apiVersion"));
        if (!isOfKind || !ShapeChecks.faults(definition, last).isEmpty()) {
            return FieldSet.EMPTY;
        }
        Shape shape = Shape.of(definition);
        Comparison comparison = Comparison.of(shape, last, live);
        return FieldsOf.tree(shape, last).difference(comparison.written()).difference(comparison.removed());
    }

    /** The object with what was applied now in the annotation, where it has one. */
    JsonObject noted(JsonObject object, JsonObject applied) {
        if (annotation(object).isEmpty()) {
            return object;
        }
        JsonObject bare = applied.object("metadata").has("annotations")
                ? applied.change(
                        "metadata",
                        metadata -> metadata.change("annotations", annotations -> annotations.without(ANNOTATION)))
                : applied;
        String text = GoText.sortedJson(bare) + "\n";
        return object.change(
                "metadata",
                metadata -> metadata.change("annotations", annotations -> {
                    Map<String, Json> sorted = new TreeMap<>();
                    annotations.with(ANNOTATION, text).forEach(sorted::put);
                    return JsonObject.of(sorted);
                }));
    }

    private static String annotation(JsonObject object) {
        return object.object("metadata").object("annotations").string(ANNOTATION, "");
    }
}
