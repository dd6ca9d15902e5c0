package podium.sim.kubelet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.resource.Kind;
import podium.sim.Actor;
import podium.sim.Command.Fault;
import podium.sim.Faults;

/** Faults where stand-ins answer for the pods: a node can stop, a container cannot, as there is none. */
public final class StandInFaults implements Faults {

    private final Faults machines = new KubeletFaults();

    @Override
    public int actor(List<? extends Actor<?>> actors) {
        return machines.actor(actors);
    }

    @Override
    public Struck strike(ClusterState state, @Nullable Object memory, Fault fault, long nowMs, Wakes wakes) {
        return fault.key().kind().equals(Kind.NODE)
                ? machines.strike(state, memory, fault, nowMs, wakes)
                : Struck.conflict(
                        "stand-ins answer for this cluster's kubelets: pod \""
                                + fault.key().name() + "\" has no container that could be disturbed",
                        Why.of("refusal.standIn", fault.key().name()));
    }
}
