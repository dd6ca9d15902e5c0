package podium.cluster.fields;

import podium.base.JsonObject;

/** A write that would change nothing but when somebody last wrote is none. */
public final class ManagedTimes {

    private ManagedTimes() {}

    /** The object as it is to be written: with the times from before when nothing else differs. */
    public static JsonObject kept(JsonObject before, JsonObject after) {
        return without(before).equals(without(after)) ? before : after;
    }

    private static JsonObject without(JsonObject object) {
        return object.change("metadata", metadata -> {
            JsonObject bare = metadata.without("resourceVersion");
            return metadata.has("managedFields")
                    ? bare.with(
                            "managedFields",
                            metadata.array("managedFields")
                                    .map(entry -> entry.asObject().without("time")))
                    : bare;
        });
    }
}
