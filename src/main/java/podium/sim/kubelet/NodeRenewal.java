package podium.sim.kubelet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.sim.NodeLease;

/**
 * What a kubelet that works does for its node's Lease: it makes it when it finds none, and at its next beat it renews one
 * that somebody else has written. Renewals of a lease that is as the kubelet left it are not written
 * ({@link NodeHeartbeat}).
 */
final class NodeRenewal {

    private NodeRenewal() {}

    /** A node that somebody has made has no lease yet; those of a new cluster have theirs. */
    static void wakesAtRegistration(Key node, ClusterState after, Wakes wakes) {
        if (!after.has(NodeHeartbeat.leaseKey(node.name()))) {
            wakes.now(node);
        }
    }

    /** The lease of a node was written. */
    static void wakes(String name, ClusterState after, KubeletMemory memory, Wakes wakes) {
        Key node = Key.of(Kind.NODE, name);
        boolean isRenewed = after.has(node)
                && !memory.node(name).isStopped()
                && !isBeating(after.get(NodeHeartbeat.leaseKey(name)));
        if (isRenewed) {
            wakes.after(node, NodeHeartbeat.INTERVAL_MS);
        }
    }

    private static boolean isBeating(@Nullable Resource lease) {
        return lease != null && NodeHeartbeat.of(lease).isBeating();
    }

    static Decision decide(Resource node, ClusterState state, NodeMemory memory) {
        String name = node.key().name();
        Key key = NodeHeartbeat.leaseKey(name);
        Resource lease = state.get(key);
        if (memory.isStopped() || isBeating(lease)) {
            return Decision.nothing(Why.of("kubelet.leaseUnchanged", name));
        }
        if (lease == null) {
            Effect made = new Effect.Create(key, NodeLease.beating(node), null, Effect.Otherwise.NOTHING);
            return Decision.of(Why.of("kubelet.leaseCreated", name), List.of(made));
        }
        Effect renewed = new Effect.Update(
                key, lease.tree().with("spec", NodeLease.beating(node).object("spec")));
        return Decision.of(
                Why.of("kubelet.leaseRenewed", name, new Why.Arg.Span(NodeHeartbeat.INTERVAL_MS)), List.of(renewed));
    }
}
