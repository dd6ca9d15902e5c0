package podium.controller.scheduler.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Taint;
import podium.resource.Toleration;

/** Keeps pods off nodes whose taints they do not tolerate, and prefers nodes with few taints that only advise. */
public final class TaintToleration implements NodeFilter, NodeScore {

    public static final String NAME = "TaintToleration";

    private static final int WEIGHT = 3;
    private static final Refusal UNTOLERATED =
            Refusal.of(NAME, "node(s) had untolerated taint(s)", "scheduler.refusal.taint", false);

    @Override
    public @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        return isTolerated(pod, node.taints()) ? null : UNTOLERATED;
    }

    /** Whether the pod tolerates all taints that would keep it away. */
    public static boolean isTolerated(PodInfo pod, List<Taint> taints) {
        for (Taint taint : taints) {
            if (taint.isHard() && !Toleration.anyTolerates(pod.tolerations(), taint)) {
                return false;
            }
        }
        return true;
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
        return false;
    }

    /** How many taints advise against the node and are not tolerated. */
    @Override
    public int score(PodInfo pod, NodeInfo node) {
        int untolerated = 0;
        for (Taint taint : node.taints()) {
            if (taint.effect().equals("PreferNoSchedule") && !Toleration.anyTolerates(pod.tolerations(), taint)) {
                untolerated++;
            }
        }
        return untolerated;
    }

    @Override
    public void normalize(long[] scores, int count) {
        ScoreRange.normalize(scores, count, true);
    }
}
