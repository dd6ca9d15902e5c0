package podium.cluster.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.LabelSelector;
import podium.resource.Resource;

/** Cells that several kinds write alike. */
final class Texts {

    static final String NONE = "<none>";
    static final String UNSET = "<unset>";

    private Texts() {}

    static JsonString name(Resource resource) {
        return Json.of(resource.key().name());
    }

    /** A field's text, or {@code <none>}. */
    static JsonString orNone(JsonObject tree, String field) {
        return or(tree, field, NONE);
    }

    /** A field's text, or another when it is absent or empty. */
    static JsonString or(JsonObject tree, String field, String otherwise) {
        String text = tree.string(field, "");
        return Json.of(text.isEmpty() ? otherwise : text);
    }

    static Json number(JsonObject tree, String field) {
        return Json.of(tree.number(field, 0));
    }

    /** What a value says without quotes, or another text when there is none. */
    static String plain(@Nullable Json value, String otherwise) {
        if (value == null) {
            return otherwise;
        }
        return value instanceof JsonString text ? text.value() : value.toString();
    }

    static JsonString labels(JsonObject labels) {
        TreeMap<String, Json> sorted = new TreeMap<>();
        labels.forEach(sorted::put);
        List<String> parts = new ArrayList<>();
        sorted.forEach((key, value) -> parts.add(key + "=" + plain(value, "")));
        return Json.of(parts.isEmpty() ? NONE : String.join(",", parts));
    }

    static JsonString selector(JsonObject selector) {
        String text = LabelSelector.of(selector).toText();
        return Json.of(text.isEmpty() ? NONE : text);
    }

    static JsonString containers(JsonObject template) {
        return Json.of(joined(template.object("spec").array("containers"), "name"));
    }

    static JsonString images(JsonObject template) {
        return Json.of(joined(template.object("spec").array("containers"), "image"));
    }

    /** One field of every item. */
    static String joined(JsonArray items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.asObject().string(field, "")));
        return String.join(",", texts);
    }

    static List<String> strings(JsonArray items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(plain(item, "")));
        return texts;
    }

    /** The first few and how many there are besides: {@code a,b,c + 2 more...}. */
    static String few(Collection<String> texts, int shownMax, String separator) {
        String shown = String.join(separator, texts.stream().limit(shownMax).toList());
        return texts.size() > shownMax ? shown + " + " + (texts.size() - shownMax) + " more..." : shown;
    }
}
