package podium.http.fuzz;

import java.util.regex.Pattern;

/**
 * The answers of 500 and above that a real API server gives too, by what they say: no other is taken. Most stand in the
 * recordings; of those that do not, it is said.
 */
enum KnownFailure {
    /** A resourceVersion, in a query or a body, that is no number. */
    VERSION_IS_NO_NUMBER("strconv\\.ParseUint: parsing .*: (invalid syntax|value out of range)"),
    /**
     * A resourceVersion that is yet to come, for which the server waited in vain. Not in the recordings:
     * {@code storage.NewTooLargeResourceVersionError} is a timeout of the server, a 504 ({@code NewTimeoutError}).
     */
    VERSION_TO_COME("Too large resource version"),
    /** An object that is to be created brings a resourceVersion. */
    VERSION_OF_WHAT_IS_NEW("resourceVersion should not be set on objects to be created"),
    /** A Binding names no target. */
    BINDING_WITHOUT_TARGET("target\\.name: Required value"),
    /** A Binding leads to something that is no node. */
    BINDING_TO_NO_NODE("target\\.kind: Unsupported value"),
    /**
     * More than one budget holds for the pod that is to be evicted. Not in the recordings: {@code EvictionREST.Create} answers
     * it with a Status of its own, whose code is 500.
     */
    EVICTION_UNDER_TWO_BUDGETS("This pod has more than one PodDisruptionBudget"),
    /** A strategic merge patch orders a list otherwise than it stands. */
    ELEMENT_ORDER("doesn't match \\$setElementOrder list"),
    /** An element of a keyed list comes without its key. */
    NO_MERGE_KEY("does not contain declared merge key"),
    /** A $patch that there is not. */
    PATCH_DIRECTIVE("unknown patch type"),
    /**
     * A directive, or what it is about, is of another shape. Not in the recordings: of the errors of
     * {@code k8s.io/apimachinery/pkg/util/strategicpatch} only seven have a code ({@code interpretStrategicMergePatchError}),
     * and these are not among them.
     */
    PATCH_SHAPE(
            "expected a \\[\\]interface \\{}, but received a|expected a map\\[string\\]interface \\{}, but received a"
                    + "|list element types are not identical|no elements in any of the given slices"
                    + "|merging lists cannot yet be specified|cannot merge lists without merge key"
                    + "|unable to find api field in struct|merging an object in json but data type is not struct"
                    + "|expected slice or array type, but got"),
    /**
     * An apply brings what the kind has no field for, or no value. Not in the recordings: the typed patch object is refused
     * with an error without a code ({@code structuredMergeManager.Apply}, and {@code TypedToObject} behind it).
     */
    APPLY_OF_NO_FIELD("failed to (create typed patch object|convert new typed object)");

    private final Pattern said;

    KnownFailure(String said) {
        this.said = Pattern.compile(said);
    }

    static boolean isKnown(String answer) {
        for (KnownFailure known : values()) {
            if (known.said.matcher(answer).find()) {
                return true;
            }
        }
        return false;
    }
}
