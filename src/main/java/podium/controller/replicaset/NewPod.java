package podium.controller.replicaset;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** The pod that a ReplicaSet's template makes. All pods of a template share its subtrees. */
final class NewPod {

    /** Longer names leave no room for the dash before what the server adds. */
    private static final int PREFIX_LENGTH_MAX = 253;

    private NewPod() {}

    static JsonObject of(Resource replicaSet) {
        JsonObject template = replicaSet.spec().object("template");
        return JsonObject.builder()
                .put("apiVersion", Kind.POD.apiVersion())
                .put("kind", Kind.POD.name())
                .put("metadata", metadata(replicaSet, template.object("metadata")))
                .put("spec", template.object("spec"))
                .put("status", JsonObject.of("phase", Json.of("Pending")))
                .build();
    }

    private static JsonObject metadata(Resource replicaSet, JsonObject template) {
        JsonObject.Builder metadata = JsonObject.builder()
                .put("generateName", prefix(replicaSet.key().name()))
                .put("namespace", replicaSet.key().namespace());
        for (String name : new String[] {"labels", "annotations", "finalizers"}) {
            metadata.putIfPresent(name, template.get(name));
        }
        return metadata.put("ownerReferences", JsonArray.of(OwnerReference.controlledBy(replicaSet)))
                .build();
    }

    private static String prefix(String name) {
        return name.length() < PREFIX_LENGTH_MAX ? name + "-" : name;
    }
}
