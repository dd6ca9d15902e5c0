package podium.controller.storage;

import podium.base.Json;
import podium.base.JsonArray;
import podium.controller.Effect;
import podium.resource.Resource;

/** The finalizers that hold what is in use. */
final class Protection {

    private Protection() {}

    /** Takes a finalizer off: an object whose last one it was goes. */
    static Effect released(Resource object, String finalizer) {
        return new Effect.Update(object.key(), object.tree().change("metadata", metadata -> {
            JsonArray rest = metadata.array("finalizers").filter(item -> !item.equals(Json.of(finalizer)));
            return rest.isEmpty() ? metadata.without("finalizers") : metadata.with("finalizers", rest);
        }));
    }
}
