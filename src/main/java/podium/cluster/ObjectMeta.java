package podium.cluster;

import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.Key;
import podium.resource.Resource;

/** What the server keeps in {@code metadata} itself. */
final class ObjectMeta {

    private static final String[] SERVER_FIELDS = {
        "uid", "resourceVersion", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation"
    };

    /** Of objects about which nobody said more than their name: nearly all events. */
    private static final JsonObject.Shape BARE =
            JsonObject.Shape.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp");

    private ObjectMeta() {}

    static JsonObject created(JsonObject wanted, Key key, String uid, JsonString version, JsonString now) {
        if (wanted.isEmpty() && key.kind().namespaced() && !Generations.has(key.kind())) {
            return BARE.with(Json.of(key.name()), Json.of(key.namespace()), Json.of(uid), version, now);
        }
        JsonObject.Builder metadata = JsonObject.builder().put("name", key.name());
        metadata.putIfPresent("generateName", wanted.get("generateName"));
        if (key.kind().namespaced()) {
            metadata.put("namespace", key.namespace());
        }
        metadata.put("uid", uid).put("resourceVersion", version);
        if (Generations.has(key.kind())) {
            metadata.put("generation", 1);
        }
        metadata.put("creationTimestamp", now);
        for (String name : new String[] {"labels", "annotations", "ownerReferences", "finalizers", "managedFields"}) {
            Json value = wanted.get(name);
            if (value != null) {
                metadata.put(name, value);
            }
        }
        return metadata.build();
    }

    /** The metadata of an update: the server's fields from before, the generation one more when what it counts differs. */
    static JsonObject updated(Resource before, JsonObject tree) {
        JsonObject metadata = tree.object("metadata");
        for (String name : SERVER_FIELDS) {
            Json kept = before.metadata().get(name);
            metadata = kept == null ? metadata.without(name) : metadata.with(name, kept);
        }
        return Generations.grows(before, tree) && before.metadata().has("generation")
                ? metadata.with("generation", before.generation() + 1)
                : metadata;
    }

    /** The metadata of a replacement: all that the server keeps is as before. */
    static JsonObject replaced(Resource before, JsonObject metadata) {
        JsonObject kept = metadata;
        for (String name : SERVER_FIELDS) {
            Json value = before.metadata().get(name);
            kept = value == null ? kept.without(name) : kept.with(name, value);
        }
        return kept;
    }

    static JsonObject withVersion(JsonObject tree, JsonString version) {
        return tree.with("metadata", tree.object("metadata").with("resourceVersion", version));
    }
}
