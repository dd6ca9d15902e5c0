package podium.controller.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.plugin.Refusal;

/** What came of looking for a node. */
public sealed interface Verdict {

    /**
     * A node was found.
     *
     * @param feasible how many nodes would have taken the pod
     * @param seen how many were looked at
     * @param all how many there are
     * @param choice how the node was chosen among the feasible ones
     */
    record Placed(String node, int feasible, int seen, int all, Choice choice) implements Verdict {}

    /** How one of the feasible nodes was chosen. */
    sealed interface Choice {

        /** There was no other. */
        record Only() implements Choice {}

        /** Preemption had made room on it. */
        record Nominated() implements Choice {}

        /**
         * It has the highest total.
         *
         * @param next the node with the second highest
         */
        record Highest(long total, String next, long nextTotal) implements Choice {}

        /** It was drawn from several that share the highest total. */
        record Drawn(long total, int ties) implements Choice {}
    }

    /**
     * No node takes the pod.
     *
     * @param message in the scheduler's words
     * @param reasons how many nodes were refused for what, in the order of the message
     * @param refusedBy the plugins that refused any
     * @param preemption the pods that have to go, or null when it would not help or is not allowed
     */
    record Unschedulable(
            String message,
            List<Counted> reasons,
            int all,
            List<String> refusedBy,
            @Nullable Candidate preemption,
            boolean isNominationKept)
            implements Verdict {

        public Unschedulable {
            reasons = List.copyOf(reasons);
            refusedBy = List.copyOf(refusedBy);
        }
    }

    /** So many nodes were refused for this reason. */
    record Counted(int nodes, Refusal.Reason reason) {}
}
