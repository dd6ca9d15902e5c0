package podium.http.form;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.Resource;

/** What is shown of objects. Two forms that show the same are equal, so that watchers of one form share their events. */
public interface Form {

    /**
     * The same as of another instant, to which ages are told.
     *
     * @param nowMs virtual
     */
    default Form at(long nowMs) {
        return this;
    }

    /** Why objects, or lists of them, cannot be shown so; null when they can. */
    default @Nullable String unfit(Kind kind, boolean isList) {
        return null;
    }

    /** An object that was asked for by name, or that was written. */
    Json one(Resource resource);

    Json many(Listing listing);

    /** The same list written as JSON. */
    default byte[] manyAsJson(Listing listing) {
        return JsonBytes.of(many(listing));
    }

    /**
     * The object of a watch's event.
     *
     * @param isFirst whether it is the first event of its watch
     */
    Json event(Resource resource, boolean isFirst);

    /**
     * The object of a bookmark: no object, but how far the watch is.
     *
     * @param metadata with a resource version
     * @param isFirst whether it is the first event of its watch
     */
    Json bookmark(Kind kind, JsonObject metadata, boolean isFirst);
}
