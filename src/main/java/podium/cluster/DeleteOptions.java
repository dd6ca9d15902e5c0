package podium.cluster;

import org.jspecify.annotations.Nullable;

/**
 * How an object is to be deleted ({@code metav1.DeleteOptions}).
 *
 * @param gracePeriodSeconds null for the object's own
 * @param propagation null for the kind's own
 * @param uid the object must have, or null for any
 * @param resourceVersion the object must have, or null for any
 */
public record DeleteOptions(
        @Nullable Long gracePeriodSeconds,
        @Nullable Propagation propagation,
        @Nullable String uid,
        @Nullable String resourceVersion) {

    public static final DeleteOptions DEFAULT = new DeleteOptions(null, null, null);

    /** Without waiting: what a kubelet asks for when a pod has ended. */
    public static final DeleteOptions NOW = new DeleteOptions(0L, null, null);

    /** Of an object in whatever version. */
    public DeleteOptions(@Nullable Long gracePeriodSeconds, @Nullable Propagation propagation, @Nullable String uid) {
        this(gracePeriodSeconds, propagation, uid, null);
    }

    /** What becomes of an object's dependents. */
    public enum Propagation {
        Background,
        Foreground,
        Orphan
    }

    public static DeleteOptions of(Propagation propagation) {
        return new DeleteOptions(null, propagation, null);
    }

    public DeleteOptions ifUid(String expected) {
        return new DeleteOptions(gracePeriodSeconds, propagation, expected, resourceVersion);
    }
}
