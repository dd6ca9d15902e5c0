package podium.resource;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** One entry of {@code metadata.ownerReferences}. */
public record OwnerReference(
        String apiVersion, String kind, String name, String uid, boolean controller, boolean blockOwnerDeletion) {

    public static OwnerReference of(JsonObject tree) {
        return new OwnerReference(
                tree.string("apiVersion", ""),
                tree.string("kind", ""),
                tree.string("name", ""),
                tree.string("uid", ""),
                tree.isTrue("controller"),
                tree.isTrue("blockOwnerDeletion"));
    }

    /** The reference by which an object is controlled by this owner, as the workload controllers write it. */
    public static JsonObject controlledBy(Resource owner) {
        return JsonObject.builder()
                .put("apiVersion", owner.key().kind().apiVersion())
                .put("kind", owner.key().kind().name())
                .put("name", owner.key().name())
                .put("uid", owner.uid())
                .put("controller", true)
                .put("blockOwnerDeletion", true)
                .build();
    }

    /** The uid of the entry that is the controller, or empty. */
    static String controllerUid(JsonArray references) {
        for (Json reference : references) {
            if (reference.asObject().isTrue("controller")) {
                return reference.asObject().string("uid", "");
            }
        }
        return "";
    }
}
