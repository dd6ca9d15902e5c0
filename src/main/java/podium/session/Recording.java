package podium.session;

import java.util.List;
import java.util.function.Consumer;
import podium.cluster.Api;
import podium.sim.Command;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.timeline.Timeline;

/**
 * All that decides a history: the settings of the cluster and what was asked of it from outside, and when. Played again it
 * gives the same frames, byte for byte.
 *
 * @param inputs in the order in which they were carried out
 * @param steps how many there were when it was taken
 */
public record Recording(ClusterSettings settings, List<Input> inputs, long steps) {

    /** One command that was carried out, refused ones too: they are steps as well. */
    public record Input(long step, long atMs, Command command) {}

    public Recording {
        inputs = List.copyOf(inputs);
    }

    /** Of a cluster that has just begun. */
    public static Recording beginning(ClusterSettings settings) {
        return new Recording(settings, List.of(), 1);
    }

    /** The cluster with its whole history, ready to be played on. */
    public NewCluster replay(Api api) {
        return replay(api, moved -> {});
    }

    /** @param audience hears of every step but the first */
    public NewCluster replay(Api api, Consumer<Moved> audience) {
        NewCluster cluster = NewCluster.with(settings, api);
        Timeline timeline = cluster.timeline();
        for (Input input : inputs) {
            run(cluster, input.step(), audience);
            append(
                    timeline,
                    cluster.simulation().carryOut(timeline.newestState(), input.command(), input.atMs()),
                    audience);
        }
        run(cluster, steps, audience);
        return new NewCluster(this, cluster.simulation(), timeline);
    }

    private static void run(NewCluster cluster, long steps, Consumer<Moved> audience) {
        Simulation simulation = cluster.simulation();
        while (cluster.timeline().size() < steps) {
            Moved moved = simulation.next(cluster.timeline().newestState());
            if (moved == null) {
                throw new AssertionError("the recording has " + steps + " steps, but nothing is due after "
                        + cluster.timeline().size());
            }
            append(cluster.timeline(), moved, audience);
        }
    }

    private static void append(Timeline timeline, Moved moved, Consumer<Moved> audience) {
        timeline.append(moved);
        audience.accept(moved);
    }
}
