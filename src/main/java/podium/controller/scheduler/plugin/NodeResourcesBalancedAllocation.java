package podium.controller.scheduler.plugin;

import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.Resources;

/**
 * Prefers nodes on which the pod brings the used shares of CPU and memory nearer to each other. The score is 75 where it
 * changes nothing, more where the balance gets better, less where it gets worse.
 */
public final class NodeResourcesBalancedAllocation implements NodeScore {

    public static final String NAME = "NodeResourcesBalancedAllocation";

    private static final int WEIGHT = 1;

    /** A balance is between 50 and 100, so that half a difference of two lies within 25 of nothing. */
    private static final int UNCHANGED = 75;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    /** A pod without requests changes no balance: many of them would all go to one node. */
    @Override
    public boolean skips(PodInfo pod) {
        return pod.requests().milliCpu() == 0 && pod.requests().memory() == 0;
    }

    @Override
    public int score(PodInfo pod, NodeInfo node) {
        Resources all = node.allocatable();
        Resources used = node.requested();
        Resources wanted = pod.requests();
        int before = balance(all, used.milliCpu(), used.memory());
        int after = balance(all, used.milliCpu() + wanted.milliCpu(), used.memory() + wanted.memory());
        return (2 * UNCHANGED + after - before) / 2;
    }

    /** 100 less the standard deviation of the two used shares in hundredths. */
    private static int balance(Resources all, long milliCpu, long memory) {
        if (all.milliCpu() == 0 || all.memory() == 0) {
            return ScoreRange.MAX;
        }
        double deviation = Math.abs((share(milliCpu, all.milliCpu()) - share(memory, all.memory())) / 2);
        return (int) ((1 - deviation) * ScoreRange.MAX);
    }

    private static double share(long used, long all) {
        return Math.min(1, (double) used / all);
    }

    @Override
    public void normalize(long[] scores, int count) {
        // a balance needs no normalising
    }
}
