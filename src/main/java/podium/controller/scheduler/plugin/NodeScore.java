package podium.controller.scheduler.plugin;

import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;

/** Scores a node by itself. */
public interface NodeScore {

    /** As in the scheduler's configuration. */
    String name();

    int weight();

    /** Whether it has nothing to say about the pod. */
    boolean skips(PodInfo pod);

    /** Before normalising. */
    int score(PodInfo pod, NodeInfo node);

    /** Brings the scores of all feasible nodes between 0 and {@value ScoreRange#MAX}. */
    void normalize(long[] scores, int count);
}
