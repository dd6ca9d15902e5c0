package podium.timeline;

import podium.cluster.ClusterState;
import podium.sim.Step;

/** The state after one step, with the step that led to it. */
public record Frame(Step step, ClusterState state) {

    /** Its number in the history, from 0. */
    public long index() {
        return step.index();
    }

    public long atMs() {
        return step.atMs();
    }
}
