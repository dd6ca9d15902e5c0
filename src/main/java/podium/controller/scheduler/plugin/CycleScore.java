package podium.controller.scheduler.plugin;

/** Scores nodes by what is on all of them; made for one pod. */
public interface CycleScore {

    /** As in the scheduler's configuration. */
    String name();

    int weight();

    /**
     * Scores the feasible nodes, normalised.
     *
     * @param nodes their places
     * @param count how many of the places count
     * @param scores takes a score a node, in the same order
     */
    void score(int[] nodes, int count, long[] scores);
}
