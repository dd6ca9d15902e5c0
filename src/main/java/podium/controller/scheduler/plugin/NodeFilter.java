package podium.controller.scheduler.plugin;

import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.PodInfo;

/** Judges a node by itself. */
public interface NodeFilter {

    /** Why the node is not for the pod, or null when it is. */
    @Nullable
    Refusal refuse(PodInfo pod, NodeInfo node);
}
