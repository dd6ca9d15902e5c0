package podium.controller.scheduler;

import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.Refusal;

/** What a search for feasible nodes has found. */
final class Search {

    private final int all;
    private final int[] feasible;
    private int count;
    private int seen;

    /** By node; made when the first is refused. */
    private @Nullable Refusal @Nullable [] refusals;

    Search(int all, int enough) {
        this.all = all;
        this.feasible = new int[enough];
    }

    /** @param refusal why the node at the place was refused, or null when it is feasible */
    void see(int node, @Nullable Refusal refusal) {
        seen++;
        if (refusal == null) {
            feasible[count++] = node;
        } else {
            @Nullable Refusal[] known = refusals == null ? new Refusal[all] : refusals;
            known[node] = refusal;
            refusals = known;
        }
    }

    boolean isEnough() {
        return count == feasible.length;
    }

    /** The places of the feasible nodes; the first {@link #count()} count. */
    int[] feasible() {
        return feasible;
    }

    int count() {
        return count;
    }

    /** How many nodes were looked at. */
    int seen() {
        return seen;
    }

    /** Why the node at a place was refused, or null when it was not or was not looked at. */
    @Nullable
    Refusal refusal(int node) {
        return refusals == null ? null : refusals[node];
    }

    /** Counts the refusals; nodes that were not looked at are refused for the reason given. */
    Reasons reasons(Snapshot snapshot, @Nullable Refusal unseen) {
        Reasons reasons = new Reasons(snapshot.size());
        for (int node = 0; node < snapshot.size(); node++) {
            Refusal refusal = refusal(node);
            if (refusal != null) {
                reasons.add(refusal);
            }
        }
        if (unseen != null) {
            reasons.add(unseen, all - seen);
        }
        return reasons;
    }
}
