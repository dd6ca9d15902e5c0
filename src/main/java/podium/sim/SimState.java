package podium.sim;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.ClusterState;

/**
 * Everything that decides what happens next.
 *
 * @param cluster the objects
 * @param queue what is due
 * @param memories of the actors, in their order
 * @param backlog what is behind
 * @param nowMs the virtual instant, in milliseconds since 1970
 * @param steps how many steps have been made: the number of the next one
 */
public record SimState(
        ClusterState cluster, WorkQueue queue, List<Object> memories, Backlog backlog, long nowMs, long steps) {

    SimState withMemory(int actor, Object memory) {
        if (memories.get(actor) == memory) {
            return this;
        }
        List<Object> changed = new ArrayList<>(memories);
        changed.set(actor, memory);
        return new SimState(cluster, queue, changed, backlog, nowMs, steps);
    }

    SimState withQueue(WorkQueue changed) {
        return changed == queue ? this : new SimState(cluster, changed, memories, backlog, nowMs, steps);
    }

    SimState with(Backlog changed) {
        return changed == backlog ? this : new SimState(cluster, queue, memories, changed, nowMs, steps);
    }

    /** The same at a later instant. */
    public SimState at(long laterMs) {
        return laterMs == nowMs ? this : new SimState(cluster, queue, memories, backlog, laterMs, steps);
    }

    SimState stepped(ClusterState changed) {
        return new SimState(changed, queue, memories, backlog, nowMs, steps + 1);
    }
}
