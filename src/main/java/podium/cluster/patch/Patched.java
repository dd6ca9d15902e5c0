package podium.cluster.patch;

import podium.base.JsonObject;

/** What came of patching an object. */
public sealed interface Patched {

    /** The object as the patch makes it, not yet looked at by anybody. */
    record Tree(JsonObject tree) implements Patched {}

    /**
     * @param code of HTTP: 400, 422 or 500, as the API server answers it
     * @param message in the API server's words
     */
    record Refused(int code, String message) implements Patched {}
}
