package podium.sim;

import podium.base.OrderedMap;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.node.TaintEviction;
import podium.resource.Key;

/** The taint eviction controller, taking turns: it remembers which pods it will evict, and when. */
public final class TaintEvictionActor implements Actor<OrderedMap<Key, Long>> {

    private final TaintEviction eviction = new TaintEviction();

    @Override
    public String name() {
        return eviction.name();
    }

    @Override
    public OrderedMap<Key, Long> blank() {
        return eviction.blank();
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, OrderedMap<Key, Long> memory, Wakes wakes) {
        eviction.wakes(change, after, memory, wakes);
    }

    @Override
    public Turn<OrderedMap<Key, Long>> act(ClusterState state, OrderedMap<Key, Long> memory, Key key, long nowMs) {
        TaintEviction.Outcome outcome = eviction.decide(state, memory, key, nowMs);
        return new Turn<>(outcome.decision(), outcome.dueMs());
    }
}
