package podium.ui;

import java.util.List;
import java.util.function.Predicate;
import podium.cluster.ClusterState;
import podium.cluster.Request;
import podium.cluster.api.ApiServer;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.NewCluster;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;
import podium.store.Examples;
import podium.store.Manifest;

/** A cluster in which an example's documents are applied, each once the one before has settled. */
public final class RolledCluster {

    public static final Catalogue CATALOGUE = CatalogueFiles.read();

    private final NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(CATALOGUE));
    private SimState state = cluster.timeline().newestState();

    /** The first state in which the condition holds; the state when all has settled, if that is the first. */
    public static ClusterState of(String example, Predicate<ClusterState> wanted) {
        RolledCluster cluster = new RolledCluster();
        List<Manifest.Entry> entries = Manifest.parse(Examples.text(example), CATALOGUE);
        for (Manifest.Entry entry : entries) {
            cluster.settle(wanted);
            if (wanted.test(cluster.state.cluster())) {
                return cluster.state.cluster();
            }
            entry.request().ifPresent(cluster::ask);
        }
        cluster.settle(wanted);
        if (!wanted.test(cluster.state.cluster())) {
            throw new AssertionError("it never came to be");
        }
        return cluster.state.cluster();
    }

    private void ask(Request request) {
        state = cluster.simulation()
                .carryOut(state, new Command.Ask(request), state.nowMs())
                .state();
    }

    private void settle(Predicate<ClusterState> wanted) {
        while (!state.queue().isIdle() && !wanted.test(state.cluster())) {
            Moved moved = cluster.simulation().next(state);
            if (moved == null) {
                return;
            }
            state = moved.state();
        }
    }
}
