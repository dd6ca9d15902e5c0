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
 * @param ownership how finely those who write it share it
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
        Merge merge,
        Ownership ownership) {

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

    /**
     * How finely those who write a field own it ({@code x-kubernetes-list-type}, {@code -list-map-keys},
     * {@code -map-type}): as a whole or in parts.
     *
     * @param keys the fields that tell the elements of a list apart; of {@link Grain#KEYED} only
     */
    public record Ownership(Grain grain, List<String> keys) {
        static final Ownership WHOLE = new Ownership(Grain.WHOLE, List.of());
        static final Ownership PARTS = new Ownership(Grain.PARTS, List.of());
        static final Ownership SET = new Ownership(Grain.SET, List.of());

        public Ownership {
            keys = List.copyOf(keys);
        }

        static Ownership keyed(List<String> keys) {
            return new Ownership(Grain.KEYED, keys);
        }
    }

    /** What of a field has an owner of its own. */
    public enum Grain {
        /** Nothing: the field is one value. */
        WHOLE,
        /** Each field of an object, each entry of a map. */
        PARTS,
        /** Each value of a list of scalars. */
        SET,
        /** Each element of a list of objects. */
        KEYED
    }
}
