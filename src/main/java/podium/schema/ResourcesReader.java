package podium.schema;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;

/** Reads {@code resources.json}. */
final class ResourcesReader {

    private ResourcesReader() {}

    static List<ApiResource> read(JsonArray resources) {
        List<ApiResource> read = new ArrayList<>();
        for (Json resource : resources) {
            read.add(resource(resource.asObject()));
        }
        return read;
    }

    private static ApiResource resource(JsonObject tree) {
        String groupVersion = tree.string("groupVersion", "");
        return new ApiResource(
                groupVersion,
                tree.string("name", ""),
                tree.string("singularName", ""),
                strings(tree.array("shortNames")),
                strings(tree.array("categories")),
                tree.string("bodyGroupVersion", groupVersion),
                tree.string("kind", ""),
                tree.isTrue("namespaced"),
                strings(tree.array("verbs")));
    }

    static List<String> strings(JsonArray list) {
        List<String> strings = new ArrayList<>();
        for (Json item : list) {
            if (item instanceof JsonString text) {
                strings.add(text.value());
            }
        }
        return strings;
    }
}
