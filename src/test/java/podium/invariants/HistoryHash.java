package podium.invariants;

import podium.cluster.Api;
import podium.cluster.api.ApiServer;
import podium.controller.deployment.RolloutArithmetic;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;
import podium.timeline.FrameHash;

/** Hashes all frames of a random history; as a program, so that another JVM can do it too. */
final class HistoryHash implements Invariant {

    private final FrameHash hash = new FrameHash();

    private HistoryHash() {}

    /** Prints the hash of the history with the seed that is given. */
    public static void main(String[] seeds) {
        System.out.print(of(Long.parseLong(seeds[0])));
    }

    static String of(long seed) {
        Api api = new ApiServer(CatalogueFiles.read());
        HistoryHash hashing = new HistoryHash();
        RandomHistory.of(seed).play(RolloutArithmetic.KUBERNETES, api, new Tally(), hashing);
        return hashing.hash.hex();
    }

    @Override
    public void after(SimState before, Moved moved) {
        hash.add(moved);
    }
}
