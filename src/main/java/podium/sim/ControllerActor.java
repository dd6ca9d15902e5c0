package podium.sim;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.resource.Key;

/** A controller as an actor: it remembers nothing. */
public record ControllerActor(Controller controller) implements Actor<ControllerActor.Nothing> {

    /** The memory of those that have none. */
    public enum Nothing {
        NOTHING
    }

    @Override
    public String name() {
        return controller.name();
    }

    @Override
    public Nothing blank() {
        return Nothing.NOTHING;
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Nothing memory, Controller.Wakes wakes) {
        controller.wakes(change, after, wakes);
    }

    @Override
    public Turn<Nothing> act(ClusterState state, Nothing memory, Key key, long nowMs) {
        return new Turn<>(controller.decide(state, key, nowMs), memory);
    }
}
