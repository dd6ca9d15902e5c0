package podium.controller.scheduler;

import java.util.List;
import podium.controller.scheduler.plugin.NodeAffinity;
import podium.controller.scheduler.plugin.NodeFilter;
import podium.controller.scheduler.plugin.NodePorts;
import podium.controller.scheduler.plugin.NodeResourcesBalancedAllocation;
import podium.controller.scheduler.plugin.NodeResourcesFit;
import podium.controller.scheduler.plugin.NodeScore;
import podium.controller.scheduler.plugin.NodeUnschedulable;
import podium.controller.scheduler.plugin.TaintToleration;

/** The plugins in the order of the shipped configuration, and the numbers of its search. */
final class Profile {

    static final String SCHEDULER_NAME = "default-scheduler";

    /** Asked in this order; the first refusal counts. Then come PodTopologySpread and InterPodAffinity. */
    static final List<NodeFilter> NODE_FILTERS = List.of(
            new NodeUnschedulable(),
            new TaintToleration(),
            new NodeAffinity(),
            new NodePorts(),
            new NodeResourcesFit());

    static final List<NodeScore> NODE_SCORES = List.of(
            new TaintToleration(), new NodeAffinity(), new NodeResourcesFit(), new NodeResourcesBalancedAllocation());

    private static final int FEASIBLE_NODES_MIN = 100;
    private static final int PERCENT_MAX = 50;
    private static final int PERCENT_MIN = 5;
    private static final int NODES_A_PERCENT = 125;

    private Profile() {}

    /** How many feasible nodes are enough: in large clusters a part of them ({@code percentageOfNodesToScore}). */
    static int enoughNodes(int all) {
        if (all < FEASIBLE_NODES_MIN) {
            return all;
        }
        int percent = Math.max(PERCENT_MIN, PERCENT_MAX - all / NODES_A_PERCENT);
        return Math.max(FEASIBLE_NODES_MIN, all * percent / 100);
    }
}
