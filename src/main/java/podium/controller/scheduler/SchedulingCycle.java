package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.cache.PendingPods;
import podium.controller.scheduler.cache.Snapshot;
import podium.controller.scheduler.plugin.CycleFilter;
import podium.controller.scheduler.plugin.InterPodAffinityFilter;
import podium.controller.scheduler.plugin.PodTopologySpreadFilter;
import podium.controller.scheduler.plugin.Refusal;
import podium.controller.scheduler.plugin.Tenant;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Resource;

/** One pod's turn: which nodes would take it. */
final class SchedulingCycle {

    private final Snapshot snapshot;
    private final Resource pod;
    private final PodInfo info;
    private final NodeMemo memo;
    private final List<CycleFilter> filters = new ArrayList<>(2);

    SchedulingCycle(Snapshot snapshot, Resource pod, PodInfo info, NodeMemo memo) {
        this.snapshot = snapshot;
        this.pod = pod;
        this.info = info;
        this.memo = memo;
        if (!info.hardSpread().isEmpty()) {
            filters.add(new PodTopologySpreadFilter(snapshot, info, memo.eligible(snapshot)));
        }
        InterPodAffinityFilter affinity = InterPodAffinityFilter.of(snapshot, info);
        if (affinity != null) {
            filters.add(affinity);
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Resource pod() {
        return pod;
    }

    PodInfo info() {
        return info;
    }

    NodeMemo memo() {
        return memo;
    }

    /** The filters that look at all nodes, as things are. */
    List<CycleFilter> filters() {
        return filters;
    }

    /**
     * Asks the nodes one after another until enough of them would take the pod.
     *
     * @param start the place of the first
     */
    Search search(int start) {
        int all = snapshot.size();
        Search search = new Search(all, Profile.enoughNodes(all));
        boolean isEachByItself = filters.isEmpty() && !snapshot.pending().hasNominated();
        for (int i = 0; i < all && !search.isEnough(); i++) {
            int at = start + i;
            NodeInfo node = snapshot.node(at < all ? at : at - all);
            search.see(node.index(), isEachByItself ? memo.refusal(node) : refuse(node));
        }
        return search;
    }

    /** Asks these nodes only. */
    Search search(List<String> names) {
        Search search = new Search(snapshot.size(), Math.max(1, Profile.enoughNodes(names.size())));
        for (String name : names) {
            NodeInfo node = snapshot.node(name);
            if (node != null && !search.isEnough()) {
                search.see(node.index(), refuse(node));
            }
        }
        return search;
    }

    /**
     * Why a node is not for the pod, or null. It must fit with the pods that are to come to the node, and without them,
     * for they may never come.
     */
    @Nullable
    Refusal refuse(NodeInfo node) {
        Refusal refusal = refuseWithNominated(node, filters);
        refusal = refusal != null ? refusal : memo.refusal(node);
        return refusal != null ? refusal : ask(filters, node);
    }

    /** The same for a node that is imagined with other pods on it than there are. */
    @Nullable
    Refusal refuseImagined(NodeInfo node, List<CycleFilter> changed) {
        Refusal refusal = refuseWithNominated(node, changed);
        refusal = refusal != null ? refusal : NodeMemo.refuse(info, node);
        return refusal != null ? refusal : ask(changed, node);
    }

    private @Nullable Refusal refuseWithNominated(NodeInfo node, List<CycleFilter> known) {
        if (!snapshot.pending().hasNominated()) {
            return null;
        }
        List<Tenant> nominated = nominated(node);
        if (nominated.isEmpty()) {
            return null;
        }
        NodeInfo fuller = node.copy();
        nominated.forEach(tenant -> fuller.add(tenant.info()));
        List<CycleFilter> changed = new ArrayList<>(known.size());
        known.forEach(filter -> changed.add(filter.with(node, nominated, true)));
        Refusal refusal = NodeMemo.refuse(info, fuller);
        return refusal != null ? refusal : ask(changed, fuller);
    }

    private static @Nullable Refusal ask(List<CycleFilter> filters, NodeInfo node) {
        for (CycleFilter filter : filters) {
            Refusal refusal = filter.refuse(node);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Pods that are no less important than this one and are to come to the node. */
    private List<Tenant> nominated(NodeInfo node) {
        List<Tenant> nominated = new ArrayList<>();
        PendingPods pending = snapshot.pending();
        for (Resource other : pending.nominatedOn(node.name())) {
            PodInfo theirs = snapshot.podInfo(other);
            if (!other.key().equals(pod.key()) && theirs.priority() >= info.priority()) {
                nominated.add(new Tenant(other, theirs));
            }
        }
        return nominated;
    }
}
