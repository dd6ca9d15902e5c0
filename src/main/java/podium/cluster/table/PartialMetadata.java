package podium.cluster.table;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** Objects reduced to what all kinds have ({@code meta.k8s.io/v1 PartialObjectMetadata}). */
public final class PartialMetadata {

    static final JsonObject.Shape SHAPE = JsonObject.Shape.of("kind", "apiVersion", "metadata");
    private static final JsonObject.Shape LIST = JsonObject.Shape.of("kind", "apiVersion", "metadata", "items");
    static final Json API_VERSION = Json.of("meta.k8s.io/v1");
    private static final Json KIND = Json.of("PartialObjectMetadata");
    private static final Json LIST_KIND = Json.of("PartialObjectMetadataList");

    private PartialMetadata() {}

    /** @param tree of an object */
    public static JsonObject of(JsonObject tree) {
        return SHAPE.with(KIND, API_VERSION, tree.object("metadata"));
    }

    /** @param metadata of the list: its version, and where it goes on */
    public static JsonObject list(List<Resource> resources, JsonObject metadata) {
        Json[] items = new Json[resources.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = of(resources.get(i).tree());
        }
        return LIST.with(LIST_KIND, API_VERSION, metadata, JsonArray.of(items));
    }
}
