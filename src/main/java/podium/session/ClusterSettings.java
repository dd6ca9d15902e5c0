package podium.session;

import podium.sim.ClusterStart;
import podium.sim.ControllerSelection;
import podium.sim.Limits;

/**
 * What decides a cluster's history, the commands apart: the same settings and commands give the same frames.
 *
 * @param nodes at the beginning
 * @param seed of every name, uid and choice
 * @param startMs the virtual instant of the beginning, in milliseconds since 1970
 * @param kubelets who answers for the pods on the nodes
 * @param controllers that run
 * @param limits on how fast controllers may write
 */
public record ClusterSettings(
        int nodes, long seed, long startMs, Kubelets kubelets, ControllerSelection controllers, Limits limits) {

    public static final long SEED_DEFAULT = 1;

    /** Three nodes, seed 1, at the fixed instant: for everything that must not depend on when it is run. */
    public static final ClusterSettings DEFAULT = new ClusterSettings(
            ClusterStart.NODES_DEFAULT,
            SEED_DEFAULT,
            ClusterStart.EPOCH_MS,
            Kubelets.SIMULATED,
            ControllerSelection.ALL,
            Limits.IDEAL);

    public ClusterSettings withNodes(int count) {
        return new ClusterSettings(count, seed, startMs, kubelets, controllers, limits);
    }

    public ClusterSettings withSeed(long newSeed) {
        return new ClusterSettings(nodes, newSeed, startMs, kubelets, controllers, limits);
    }

    public ClusterSettings withStart(long ms) {
        return new ClusterSettings(nodes, seed, ms, kubelets, controllers, limits);
    }

    public ClusterSettings withKubelets(Kubelets others) {
        return new ClusterSettings(nodes, seed, startMs, others, controllers, limits);
    }

    /** @param selection of known names only */
    public ClusterSettings withControllers(ControllerSelection selection) {
        return new ClusterSettings(nodes, seed, startMs, kubelets, selection, limits);
    }

    public ClusterSettings withLimits(Limits newLimits) {
        return new ClusterSettings(nodes, seed, startMs, kubelets, controllers, newLimits);
    }
}
