package podium.sim;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.scheduler.Scheduler;
import podium.controller.scheduler.SchedulerMemory;
import podium.resource.Key;

/** The scheduler as an actor. Several threads may ask it; each waits for the others. */
public final class SchedulerActor implements Actor<SchedulerMemory> {

    public static final String NAME = "scheduler";

    private final Scheduler scheduler = new Scheduler();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SchedulerMemory blank() {
        return SchedulerMemory.BLANK;
    }

    @Override
    public synchronized void wakes(Change.Written change, ClusterState after, SchedulerMemory memory, Wakes wakes) {
        scheduler.wakes(change, after, memory, wakes);
    }

    @Override
    public synchronized Turn<SchedulerMemory> act(ClusterState state, SchedulerMemory memory, Key key, long nowMs) {
        Scheduler.Turn turn = scheduler.turn(state, memory, key, nowMs);
        return new Turn<>(turn.decision(), turn.memory());
    }
}
