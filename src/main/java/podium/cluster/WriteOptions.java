package podium.cluster;

import java.util.List;
import podium.base.JsonReader.Repeat;

/**
 * How a request is to be taken: what stands in its query, and what its body's tree does not say any more.
 *
 * @param fieldValidation what unknown and repeated fields mean
 * @param repeats the fields that stood twice in the body's text
 * @param dryRun whether to answer as if, and write nothing
 * @param fieldManager who is to own the fields that are written; empty for the caller's own name
 * @param force whether an apply takes fields from other managers
 */
public record WriteOptions(
        FieldValidation fieldValidation, List<Repeat> repeats, boolean dryRun, String fieldManager, boolean force) {

    /** As kubectl asks. */
    public static final WriteOptions STRICT = new WriteOptions(FieldValidation.STRICT, List.of());

    public WriteOptions {
        repeats = List.copyOf(repeats);
    }

    public WriteOptions(FieldValidation fieldValidation, List<Repeat> repeats) {
        this(fieldValidation, repeats, false, "", false);
    }

    public WriteOptions dry() {
        return new WriteOptions(fieldValidation, repeats, true, fieldManager, force);
    }

    public WriteOptions by(String manager) {
        return new WriteOptions(fieldValidation, repeats, dryRun, manager, force);
    }

    public WriteOptions forced() {
        return new WriteOptions(fieldValidation, repeats, dryRun, fieldManager, true);
    }

    /** {@code fieldValidation} of a request. */
    public enum FieldValidation {
        STRICT,
        WARN,
        IGNORE
    }
}
