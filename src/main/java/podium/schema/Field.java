package podium.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a definition.
 *
 * @param index its place in the order in which the server writes the definition's fields
 * @param isPointer whether a zero value that was given is kept, so that it differs from none
 * @param isAlways whether it is written even when it is zero
 * @param goType as decoding errors name its type: {@code int32}, {@code []v1.Container}
 * @param embedded the Go struct inside the definition that holds it, which decoding errors name on the path; or empty
 * @param values the words that it may be, sorted; empty when it is free
 * @param merge how a strategic merge patch changes it
 */
public record Field(
        String name,
        int index,
        FieldType type,
        boolean isRequired,
        boolean isPointer,
        boolean isAlways,
        String goType,
        String embedded,
        List<String> values,
        Merge merge) {

    public Field {
        values = List.copyOf(values);
    }

    /**
     * How a strategic merge patch changes a field ({@code x-kubernetes-patch-strategy}, {@code -merge-key}).
     *
     * @param merges whether a list's elements are merged, not replaced as a whole
     * @param retainsKeys whether a patch made by {@code kubectl apply} says which keys stay
     * @param key by which a list's elements are told apart; null for lists of scalars
     */
    public record Merge(
            boolean merges, boolean retainsKeys, @Nullable String key) {
        static final Merge NONE = new Merge(false, false, null);
    }
}
