package podium.controller.scheduler.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;

/** Judges nodes by what is on all of them; made for one pod. */
public interface CycleFilter {

    /** Why the node is not for the pod, or null when it is. */
    @Nullable
    Refusal refuse(NodeInfo node);

    /** The same filter as if pods had come to a node, or had left it. */
    CycleFilter with(NodeInfo node, List<Tenant> pods, boolean haveCome);
}
