package podium.controller.garbage;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.resource.Resource;

/** The writes by which the garbage collector changes an object's owner references and finalizers. */
final class References {

    private References() {}

    /** The object without its references to these uids. */
    static Effect dropped(Resource item, List<String> uids) {
        JsonArray left = Ownership.references(item)
                .filter(reference -> !uids.contains(reference.asObject().string("uid", "")));
        return list(item, "ownerReferences", left);
    }

    /** The object blocking none of its owners' deletion any more. */
    static Effect unblocked(Resource item) {
        JsonArray unblocked = Ownership.references(item)
                .map(reference -> reference.asObject().with("blockOwnerDeletion", JsonBoolean.FALSE));
        return list(item, "ownerReferences", unblocked);
    }

    /** The object without this finalizer: it goes if that was what its deletion waited for. */
    static Effect released(Resource item, String finalizer) {
        JsonArray left = item.metadata().array("finalizers").filter(present -> !present.equals(Json.of(finalizer)));
        return list(item, "finalizers", left);
    }

    private static Effect list(Resource item, String field, JsonArray value) {
        JsonObject changed = item.tree()
                .change(
                        "metadata",
                        metadata -> value.isEmpty() ? metadata.without(field) : metadata.with(field, value));
        return new Effect.Update(item.key(), changed);
    }
}
