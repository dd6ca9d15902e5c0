package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.resource.Key;

/**
 * One thing that happened.
 *
 * @param index its number in the history, from 0
 * @param atMs when, in virtual milliseconds since 1970
 * @param actor who: an actor's name, or {@code user}, {@code fault}, {@code cluster}
 * @param subject the object it was about
 * @param cause the number of the step that made it happen, or -1 when it came from outside
 * @param why the reason with the facts that decided
 * @param changes its writes in order, refused ones too; empty when all was as wanted
 * @param resourceVersion of the state after it
 * @param caller who asked the API for it; null for what nobody asked of it
 */
public record Step(
        long index,
        long atMs,
        String actor,
        Key subject,
        long cause,
        Why why,
        List<Change> changes,
        long resourceVersion,
        @Nullable Caller caller) {

    public static final long NO_CAUSE = -1;

    public static final String USER = "user";
    public static final String FAULT = "fault";
    public static final String CLUSTER = "cluster";

    private static final String READS = "user.read";

    /** Whether it changed or tried to change anything. */
    public boolean hasChanges() {
        return !changes.isEmpty();
    }

    /**
     * Whether there is anything to tell: it changed or tried to change something, or somebody outside did it. Whoever only
     * reads does nothing.
     */
    public boolean isNotable() {
        return hasChanges() || isOutside() && !isRead();
    }

    /** Whether somebody outside looked at something, and changed nothing. */
    public boolean isRead() {
        return why.key().startsWith(READS);
    }

    /** Whether somebody outside the cluster did it. */
    public boolean isOutside() {
        return cause == NO_CAUSE;
    }
}
