package podium.controller.scheduler.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.controller.scheduler.cache.NodeInfo;
import podium.controller.scheduler.reading.HostPort;
import podium.controller.scheduler.reading.PodInfo;

/** Gives each port of a node to one pod only. */
public final class NodePorts implements NodeFilter {

    public static final String NAME = "NodePorts";

    private static final Refusal TAKEN = Refusal.of(
            NAME, "node(s) didn't have free ports for the requested pod ports", "scheduler.refusal.port", true);

    @Override
    public @Nullable Refusal refuse(PodInfo pod, NodeInfo node) {
        return conflict(pod.hostPorts(), node.usedPorts()) ? TAKEN : null;
    }

    /** Whether any two of them want the same port. */
    public static boolean conflict(List<HostPort> wanted, List<HostPort> used) {
        for (HostPort port : wanted) {
            for (HostPort taken : used) {
                if (port.conflictsWith(taken)) {
                    return true;
                }
            }
        }
        return false;
    }
}
