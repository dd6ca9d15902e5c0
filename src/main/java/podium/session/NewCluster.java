package podium.session;

import podium.sim.ClusterStart;
import podium.sim.ControlPlane;
import podium.sim.Faults;
import podium.sim.Simulation;
import podium.timeline.Timeline;

/**
 * A cluster that has just begun: what plays it, and its history of one frame. The one place where a simulation is put
 * together.
 */
public record NewCluster(Simulation simulation, Timeline timeline) {

    public static NewCluster with(ClusterSettings settings) {
        Simulation simulation = new Simulation(ControlPlane.actors(), Faults.NONE);
        Simulation.Moved beginning = ClusterStart.withNodes(settings.nodes())
                .begin(simulation, simulation.blank(settings.seed(), settings.startMs()));
        return new NewCluster(simulation, new Timeline(beginning));
    }
}
