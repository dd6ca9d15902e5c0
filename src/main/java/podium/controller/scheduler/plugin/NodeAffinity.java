package podium.controller.scheduler.plugin;

import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;

/** Holds to the nodes that a pod's node selector and affinity name, and prefers those that it prefers. */
public final class NodeAffinity implements NodeFilter, NodeScore {

    public static final String NAME = "NodeAffinity";

    /** What a pod is told whose terms name nodes but agree on none. */
    public static final Refusal CONFLICT =
            Refusal.of(NAME, "pod affinity terms conflict", "scheduler.refusal.affinityConflict", false);

    /** For the nodes that are not even looked at when a pod's terms name nodes. */
    public static final Refusal NOT_NAMED =
            Refusal.of(NAME, "node(s) didn't satisfy plugin(s) [" + NAME + "]", "scheduler.refusal.notNamed", false);

    private static final int WEIGHT = 2;
    private static final Refusal NO_MATCH = Refusal.of(
            NAME, "node(s) didn't match Pod's node affinity/selector", "scheduler.refusal.nodeAffinity", false);

    @Override
    public @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        return pod.nodeAffinity().matches(node.name(), node.labels()) ? null : NO_MATCH;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    @Override
    public boolean skips(PodInfo pod) {
        return pod.nodeAffinity().preferred().isEmpty();
    }

    @Override
    public int score(PodInfo pod, NodeInfo node) {
        return pod.nodeAffinity().preference(node.name(), node.labels());
    }

    @Override
    public void normalize(long[] scores, int count) {
        ScoreRange.normalize(scores, count, false);
    }
}
