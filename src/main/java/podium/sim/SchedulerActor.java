package podium.sim;

import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.scheduler.Scheduler;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** The scheduler, taking turns. */
public final class SchedulerActor implements Actor<SchedulerActor.Memory> {

    private final Scheduler scheduler = new Scheduler();

    /** What it remembers. */
    public record Memory() {}

    @Override
    public String name() {
        return "scheduler";
    }

    @Override
    public Memory blank() {
        return new Memory();
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Memory memory, Wakes wakes) {
        Resource pod = change.after();
        if (change.isCreation()
                && pod != null
                && pod.key().kind().equals(Kind.POD)
                && !PodReading.of(pod).isBound()) {
            wakes.now(pod.key());
        }
    }

    @Override
    public Turn<Memory> act(ClusterState state, Memory memory, Key key, long nowMs) {
        return new Turn<>(scheduler.decide(state, key), memory);
    }
}
