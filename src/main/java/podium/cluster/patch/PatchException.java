package podium.cluster.patch;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.schema.FieldType;
import podium.schema.GoText;

/** Ends patching at the first thing that is wrong with a patch; never leaves this package. */
final class PatchException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** The text of every failed operation of a JSON Patch, and of a list of lists. */
    private static final String REJECTED = "the server rejected our request due to an error in our request";

    private final int code;
    private final String said;

    PatchException(int code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.said = message;
    }

    /** The server cannot read the patch. */
    static PatchException badRequest(String message) {
        return new PatchException(400, message);
    }

    /** The server does not say what is wrong. */
    static PatchException rejected() {
        return new PatchException(422, REJECTED);
    }

    /** The server did not expect this to be wrong. */
    static PatchException internal(String message) {
        return new PatchException(500, message);
    }

    static PatchException noMergeKey(Json element, String key) {
        return internal("map: " + GoText.plain(element) + " does not contain declared merge key: " + key);
    }

    /** A list of objects that nothing tells apart. */
    static PatchException noMergeKey(@Nullable FieldType list) {
        boolean isOfObjects = list != null && list.definition() != null;
        return internal("cannot merge lists without merge key for " + (isOfObjects ? "struct" : "string"));
    }

    /** @param expected the Go type */
    static PatchException otherType(String expected, Json value) {
        return internal("expected a " + expected + ", but received a " + GoText.typeOf(value));
    }

    static PatchException unknownDirective(Json directive, Json patch) {
        return internal("unknown patch type: " + GoText.text(directive) + " in map: " + GoText.plain(patch));
    }

    Patched.Refused refused() {
        return new Patched.Refused(code, said);
    }
}
