package podium.controller.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.EligibleNodes;
import podium.controller.scheduler.plugin.NodeFilter;
import podium.controller.scheduler.plugin.NodeScore;
import podium.controller.scheduler.plugin.Refusal;
import podium.controller.scheduler.reading.PodInfo;

/** What the plugins that look at one node said to pods of one kind, as long as the node has not changed. */
final class NodeMemo {

    private final PodInfo pod;
    private final int[] versions;
    private final @Nullable Refusal[] refusals;
    private final int[][] scores;
    private EligibleNodes eligible;

    NodeMemo(Snapshot snapshot, PodInfo pod) {
        this.pod = pod;
        versions = new int[snapshot.size()];
        refusals = new Refusal[snapshot.size()];
        scores = new int[Profile.NODE_SCORES.size()][snapshot.size()];
        eligible = new EligibleNodes(snapshot, pod);
    }

    EligibleNodes eligible(Snapshot snapshot) {
        if (!eligible.holds()) {
            eligible = new EligibleNodes(snapshot, pod);
        }
        return eligible;
    }

    @Nullable
    Refusal refusal(NodeInfo node) {
        int index = node.index();
        if (versions[index] != node.version()) {
            versions[index] = node.version();
            refusals[index] = refuse(pod, node);
            if (refusals[index] == null) {
                score(node);
            }
        }
        return refusals[index];
    }

    /** The first refusal of the filters that look at one node. */
    static @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        for (NodeFilter filter : Profile.NODE_FILTERS) {
            Refusal refusal = filter.refuse(pod, node);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private void score(NodeInfo node) {
        List<NodeScore> plugins = Profile.NODE_SCORES;
        for (int i = 0; i < plugins.size(); i++) {
            if (!plugins.get(i).skips(pod)) {
                scores[i][node.index()] = plugins.get(i).score(pod, node);
            }
        }
    }

    /** The raw scores of one plugin by node; those of nodes that were not refused at the last look hold. */
    int[] scores(int plugin) {
        return scores[plugin];
    }
}
