package podium.cluster.api;

import java.util.List;
import podium.base.JsonReader.Repeat;

/**
 * How a body is to be taken.
 *
 * @param fieldValidation what unknown and repeated fields mean
 * @param repeats the fields that stood twice in the body's text
 */
public record WriteOptions(FieldValidation fieldValidation, List<Repeat> repeats) {

    /** As kubectl asks. */
    public static final WriteOptions STRICT = new WriteOptions(FieldValidation.STRICT, List.of());

    public WriteOptions {
        repeats = List.copyOf(repeats);
    }

    /** {@code fieldValidation} of a request. */
    public enum FieldValidation {
        STRICT,
        WARN,
        IGNORE
    }
}
