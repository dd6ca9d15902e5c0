package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Simulation.Moved;

class ThrottledTurnsTest {

    private static final int WRITES = 50;

    @Test
    void afterItsBurstAClientWritesTwentyTimesASecond() {
        List<Step> steps = play(Limits.SHIPPED, 1);

        assertThat(created(steps.get(0))).as("the burst").isEqualTo(30);
        assertThat(steps.subList(1, 21))
                .allSatisfy(step -> assertThat(created(step)).isEqualTo(1));
        assertThat(steps.get(20).atMs() - steps.get(0).atMs()).isEqualTo(1_000);
        assertThat(steps.get(2).cause()).isEqualTo(steps.get(1).index());
    }

    @Test
    void withIdealLimitsEverythingIsOneStep() {
        List<Step> steps = play(Limits.IDEAL, 1);

        assertThat(created(steps.get(0))).isEqualTo(WRITES);
    }

    @Test
    void theSixthKeyWaitsForAWorker() {
        List<Step> steps = play(Limits.SHIPPED, 6);

        assertThat(steps.stream().filter(step -> step.why().key().equals("limits.worker")))
                .isNotEmpty();
        assertThat(steps.stream().mapToLong(ThrottledTurnsTest::created).sum()).isEqualTo(6 * WRITES);
    }

    private static long created(Step step) {
        return step.changes().stream()
                .filter(change -> change instanceof Change.Written written
                        && written.isCreation()
                        && written.key().kind().equals(Kind.POD))
                .count();
    }

    private static List<Step> play(Limits limits, int keys) {
        Simulation simulation =
                new Simulation(List.of(new ControllerActor(new Maker())), Faults.NONE, limits, new TrustingApi());
        SimState state = simulation
                .begin(simulation.blank(1, 0), Key.of(Kind.NAMESPACE, "default"), Why.of("start"), draft -> {
                    draft.create(Key.of(Kind.NAMESPACE, "default"), JsonObject.EMPTY);
                    for (int i = 0; i < keys; i++) {
                        draft.create(Key.of(Kind.NODE, "node-" + i), JsonObject.EMPTY);
                    }
                })
                .state();
        List<Step> steps = new ArrayList<>();
        Moved moved = simulation.next(state);
        while (moved != null) {
            steps.add(moved.step());
            moved = simulation.next(moved.state());
        }
        return steps;
    }

    /** Makes so many pods for each node, once. */
    private static final class Maker implements Controller {
        @Override
        public String name() {
            return "maker";
        }

        @Override
        public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
            if (change.key().kind().equals(Kind.NODE)) {
                wakes.now(change.key());
            }
        }

        @Override
        public Decision decide(ClusterState state, Key key, long nowMs) {
            if (!state.list(Kind.POD, "default").stream()
                    .filter(pod -> pod.key().name().startsWith(key.name()))
                    .toList()
                    .isEmpty()) {
                return Decision.nothing(Why.of("done"));
            }
            Effect.Report report = Effect.Report.of("maker", key, "Normal", "Made", "made");
            JsonObject pod = JsonObject.of(
                    "kind", Json.of("Pod"), "metadata", JsonObject.of("generateName", Json.of(key.name() + "-")));
            return Decision.of(
                    Why.of("make"),
                    List.of(new Effect.CreateMany(
                            Key.of(Kind.POD, "default", ""), pod, WRITES, report, Effect.Otherwise.NOTHING)));
        }
    }
}
