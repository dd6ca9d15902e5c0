package podium.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import podium.cluster.ClusterState;
import podium.cluster.api.ApiServer;
import podium.controller.deployment.RolloutArithmetic;
import podium.fixture.Dice;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;
import podium.timeline.Timeline;

/** Going to any moment of a history shows the very state that was there. */
@Tag("slow")
class TravelTest {

    private static final int JUMPS = 200;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everyJumpLeadsToTheStateThatWas(long seed) {
        List<Moved> history = history(seed);
        Timeline timeline = timeline(history);
        Dice dice = new Dice(seed);

        for (int i = 0; i < JUMPS; i++) {
            int index = dice.below(history.size());
            ClusterState there = timeline.frame(index).state();

            same(there, history.get(index).state().cluster());
            Indexes.check(there);
        }
    }

    private static List<Moved> history(long seed) {
        List<Moved> history = new ArrayList<>();
        Invariant recorder = new Invariant() {
            @Override
            public void after(SimState before, Moved moved) {
                history.add(moved);
            }
        };
        RandomHistory.of(seed)
                .play(RolloutArithmetic.KUBERNETES, new ApiServer(CatalogueFiles.read()), new Tally(), recorder);
        return history;
    }

    private static Timeline timeline(List<Moved> history) {
        Timeline timeline = new Timeline(history.get(0));
        history.subList(1, history.size()).forEach(timeline::append);
        return timeline;
    }

    private static void same(ClusterState there, ClusterState then) {
        assertThat(there.resourceVersion()).isEqualTo(then.resourceVersion());
        then.kinds().forEach(kind -> assertThat(there.table(kind)).isEqualTo(then.table(kind)));
        assertThat(there.nodesWithPods()).isEqualTo(then.nodesWithPods());
    }
}
