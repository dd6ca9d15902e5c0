package podium.sim;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.node.NodeLifecycle;
import podium.controller.node.NodeRecords;
import podium.resource.Key;

/** The node life cycle controller, taking turns: it remembers which nodes it knows. */
public final class NodeLifecycleActor implements Actor<NodeRecords> {

    private final NodeLifecycle lifecycle = new NodeLifecycle();

    @Override
    public String name() {
        return "node-lifecycle-controller";
    }

    @Override
    public NodeRecords blank() {
        return lifecycle.blank();
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, NodeRecords memory, Wakes wakes) {
        lifecycle.wakes(change, after, memory, wakes);
    }

    @Override
    public Turn<NodeRecords> act(ClusterState state, NodeRecords memory, Key key, long nowMs) {
        NodeLifecycle.Outcome outcome = lifecycle.decide(state, memory, key, nowMs);
        return new Turn<>(outcome.decision(), outcome.records());
    }
}
