package podium.controller.scheduler.plugin;

import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;
import podium.resource.Taint;
import podium.resource.Toleration;

/** Keeps pods off cordoned nodes, unless they tolerate the taint that goes with it. */
public final class NodeUnschedulable implements NodeFilter {

    public static final String NAME = "NodeUnschedulable";

    private static final Refusal CORDONED =
            Refusal.of(NAME, "node(s) were unschedulable", "scheduler.refusal.cordoned", false);

    @Override
    public @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        return node.isUnschedulable() && !Toleration.anyTolerates(pod.tolerations(), Taint.CORDONED) ? CORDONED : null;
    }
}
