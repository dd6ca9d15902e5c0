package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import podium.controller.scheduler.plugin.CycleScore;
import podium.controller.scheduler.plugin.ImageLocality;
import podium.controller.scheduler.plugin.InterPodAffinityScore;
import podium.controller.scheduler.plugin.NodeScore;
import podium.controller.scheduler.plugin.PodTopologySpreadScore;

/** Adds up what the plugins give each feasible node. */
final class Scoring {

    private final SchedulingCycle cycle;
    private final int[] nodes;
    private final int count;
    private final long[] scores;
    private final long[] totals;

    /** Hears of each plugin's scores, weighted; the array is used again afterwards. */
    interface Listener {
        void scored(String plugin, long[] weighted);
    }

    Scoring(SchedulingCycle cycle, Search search) {
        this.cycle = cycle;
        this.nodes = search.feasible();
        this.count = search.count();
        this.scores = new long[count];
        this.totals = new long[count];
    }

    /** The totals of the feasible nodes, in their order. */
    long[] totals(Listener listener) {
        for (int i = 0; i < Profile.NODE_SCORES.size(); i++) {
            NodeScore plugin = Profile.NODE_SCORES.get(i);
            if (!plugin.skips(cycle.info())) {
                fill(plugin, cycle.memo().scores(i));
                add(plugin.name(), plugin.weight(), listener);
            }
        }
        for (CycleScore plugin : cycleScores()) {
            plugin.score(nodes, count, scores);
            add(plugin.name(), plugin.weight(), listener);
        }
        return totals;
    }

    private List<CycleScore> cycleScores() {
        List<CycleScore> plugins = new ArrayList<>(3);
        PodTopologySpreadScore spread = PodTopologySpreadScore.of(
                cycle.snapshot(), cycle.pod(), cycle.info(), cycle.memo().eligible(cycle.snapshot()));
        if (spread != null) {
            plugins.add(spread);
        }
        InterPodAffinityScore affinity = InterPodAffinityScore.of(cycle.snapshot(), cycle.info());
        if (affinity != null) {
            plugins.add(affinity);
        }
        plugins.add(new ImageLocality(cycle.snapshot(), cycle.info()));
        return plugins;
    }

    private void fill(NodeScore plugin, int[] raw) {
        for (int i = 0; i < count; i++) {
            scores[i] = raw[nodes[i]];
        }
        plugin.normalize(scores, count);
    }

    private void add(String plugin, int weight, Listener listener) {
        for (int i = 0; i < count; i++) {
            scores[i] *= weight;
            totals[i] += scores[i];
        }
        listener.scored(plugin, scores);
    }
}
