package podium.cluster;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;
import podium.resource.Resource;

/** One write of a step, carried out or refused. */
public sealed interface Change {

    Key key();

    /**
     * An object that was created, changed or removed.
     *
     * @param before null when it was created
     * @param after null when it was removed
     */
    record Written(@Nullable Resource before, @Nullable Resource after) implements Change {

        public Written {
            if (before == null && after == null) {
                throw new AssertionError("a write of nothing");
            }
        }

        @Override
        public Key key() {
            return object().key();
        }

        /** The object after the change, or the last state of one that is gone. */
        public Resource object() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        public boolean isCreation() {
            return before == null;
        }

        public boolean isRemoval() {
            return after == null;
        }
    }

    /** A write that the API refused. */
    record Refused(Key key, String verb, Problem problem) implements Change {}
}
