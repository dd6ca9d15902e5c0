package podium.sim;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.resource.Key;

/**
 * Something that takes turns in a simulation. It may keep a memory, which is an immutable value and part of the state: what
 * a kubelet knows of its containers, which pods the scheduler has put aside.
 *
 * @param <M> what it remembers
 */
public interface Actor<M> {

    /** As in {@code --controllers}, or {@code kubelet}. */
    String name();

    /** What it remembers of an empty cluster. */
    M blank();

    /** Names the keys that a change makes worth looking at; {@code after} already holds the change. */
    void wakes(Change.Written change, ClusterState after, M memory, Wakes wakes);

    /** Takes a turn with a key. The object may be gone. */
    Turn<M> act(ClusterState state, M memory, Key key, long nowMs);

    /** What an actor wants done and what it remembers afterwards. */
    record Turn<M>(Decision decision, M memory) {}
}
