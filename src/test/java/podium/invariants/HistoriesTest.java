package podium.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

    /** In so many, everything that may happen has happened. */
    private static final int EVERY_MOVE = 100;

    @Test
    void everyHistoryKeepsTheInvariants() {
        Tally tally = new Tally();
        Explained explained = new Explained();
        Long seed = Long.getLong("seed");
        int histories = seed != null ? 1 : Integer.getInteger("histories", 1_000);
        for (int i = 1; i <= histories; i++) {
            history(seed != null ? seed : i).play(RolloutArithmetic.KUBERNETES, API, tally, explained);
        }
        System.out.println(tally.table());

        if (histories >= EVERY_MOVE) {
            assertThat(tally.commands().keySet())
                    .contains(Arrays.stream(Move.values()).map(Move::name).toArray(String[]::new));
        }
    }

    private static RandomHistory history(long seed) {
        Integer steps = Integer.getInteger("steps");
        return steps == null ? RandomHistory.of(seed) : new RandomHistory(seed, steps);
    }
}
