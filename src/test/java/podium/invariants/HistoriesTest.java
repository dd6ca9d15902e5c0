package podium.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import podium.cluster.Api;
import podium.cluster.api.ApiServer;
import podium.controller.deployment.RolloutArithmetic;
import podium.store.CatalogueFiles;

/**
 * Runs {@code -Dhistories=…} random histories (1,000 if nothing is said), or with {@code -Dseed=… -Dsteps=…} the one that
 * failed.
 */
@Tag("slow")
class HistoriesTest {

    private static final Api API = new ApiServer(CatalogueFiles.read());

    @Test
    void everyHistoryKeepsTheInvariants() {
        Tally tally = new Tally();
        Long seed = Long.getLong("seed");
        if (seed != null) {
            Integer steps = Integer.getInteger("steps");
            RandomHistory history = steps == null ? RandomHistory.of(seed) : new RandomHistory(seed, steps);
            history.play(RolloutArithmetic.KUBERNETES, API, tally);
        } else {
            int histories = Integer.getInteger("histories", 1_000);
            for (int i = 1; i <= histories; i++) {
                RandomHistory.of(i).play(RolloutArithmetic.KUBERNETES, API, tally);
            }
            assertThat(tally.commands().keySet())
                    .contains(java.util.Arrays.stream(Move.values())
                            .map(Move::name)
                            .toArray(String[]::new));
        }
        System.out.println(tally.table());
    }
}
