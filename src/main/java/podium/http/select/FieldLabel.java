package podium.http.select;

import java.util.function.Function;
import podium.base.Json;
import podium.base.JsonBoolean;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Resource;

/** A field by which objects of a kind can be selected, and how it reads as text. */
record FieldLabel(String name, Function<Resource, String> value) {

    /** A field at the path that its name is; one that is not there reads as empty. */
    static FieldLabel at(String name) {
        return at(name, name, "");
    }

    /**
     * @param path of the field, where it differs from the label
     * @param absent what a field reads as that is not there
     */
    static FieldLabel at(String name, String path, String absent) {
        String[] steps = path.split("\\.");
        return new FieldLabel(name, resource -> text(resource.tree(), steps, absent));
    }

    private static String text(JsonObject tree, String[] steps, String absent) {
        Json value = tree.at(steps);
        if (value instanceof JsonString text) {
            return text.value();
        }
        return value instanceof JsonBoolean || value instanceof JsonNumber ? value.toString() : absent;
    }
}
