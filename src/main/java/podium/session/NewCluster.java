package podium.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Api;
import podium.sim.Actor;
import podium.sim.ClusterStart;
import podium.sim.ControlPlane;
import podium.sim.Faults;
import podium.sim.Simulation;
import podium.sim.kubelet.Behaviour;
import podium.sim.kubelet.Kubelet;
import podium.sim.kubelet.KubeletFaults;
import podium.sim.kubelet.StandInFaults;
import podium.timeline.Timeline;

/**
 * A cluster that can be played: what plays it, its history so far, and the recording of how it came to be. The one place
 * where a simulation is put together.
 */
public record NewCluster(Recording recording, Simulation simulation, Timeline timeline) {

    /**
     * One that has just begun, with a history of one frame.
     *
     * @param api the server that answers in it
     */
    public static NewCluster with(ClusterSettings settings, Api api) {
        Simulation simulation = simulation(settings, api);
        Simulation.Moved beginning = ClusterStart.withNodes(settings.nodes())
                .begin(simulation, simulation.blank(settings.seed(), settings.startMs()));
        return new NewCluster(Recording.beginning(settings), simulation, new Timeline(beginning));
    }

    private static Simulation simulation(ClusterSettings settings, Api api) {
        List<Actor<?>> actors = new ArrayList<>(ControlPlane.actors(settings.controllers()));
        Kubelet kubelet = kubelet(settings.kubelets());
        if (kubelet != null) {
            actors.add(kubelet);
        }
        return new Simulation(actors, faults(settings.kubelets()), settings.limits(), api);
    }

    private static @Nullable Kubelet kubelet(Kubelets kubelets) {
        return switch (kubelets) {
            case SIMULATED -> new Kubelet(Behaviour.DEFAULT);
            case STAND_IN -> Kubelet.standIn();
            case NONE -> null;
        };
    }

    private static Faults faults(Kubelets kubelets) {
        return switch (kubelets) {
            case SIMULATED -> new KubeletFaults();
            case STAND_IN -> new StandInFaults();
            case NONE -> Faults.NONE;
        };
    }
}
