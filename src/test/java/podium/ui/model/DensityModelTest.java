package podium.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.base.Why;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Faults;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;
import podium.timeline.Timeline;

class DensityModelTest {

    private final DensityModel density = new DensityModel();

    @Test
    void walksOverStepsThatChangedNothing() {
        Timeline timeline = timeline(false, false, true, false, true, false);

        assertThat(walkForth(timeline)).containsExactly(3, 5);
        assertThat(density.previous(timeline, 6)).isEqualTo(5);
        assertThat(density.previous(timeline, 5)).isEqualTo(3);
        assertThat(density.previous(timeline, 3)).isZero();
        assertThat(density.previous(timeline, 0)).isZero();
    }

    @Test
    void walksThroughEveryStepWhenAsked() {
        density.notableOnlyProperty().set(false);
        Timeline timeline = timeline(false, true);

        assertThat(walkForth(timeline)).containsExactly(1, 2);
        assertThat(density.previous(timeline, 2)).isEqualTo(1);
        assertThat(density.previous(timeline, 0)).isZero();
    }

    private List<Integer> walkForth(Timeline timeline) {
        return IntStream.iterate(density.next(timeline, 0), index -> index >= 0, index -> density.next(timeline, index))
                .boxed()
                .toList();
    }

    /** A history whose first step made a namespace, and then one step for each flag. */
    private static Timeline timeline(boolean... areChanging) {
        Simulation simulation = new Simulation(List.of(), Faults.NONE, new TrustingApi());
        Key shop = Key.of(Kind.NAMESPACE, "shop");
        Timeline timeline = new Timeline(simulation.begin(
                simulation.blank(1, 0), shop, Why.of("a"), draft -> draft.create(shop, JsonObject.EMPTY)));
        for (boolean isChanging : areChanging) {
            Moved moved = simulation.begin(timeline.newestState(), shop, Why.of("a"), draft -> {
                if (isChanging) {
                    draft.updateStatus(
                            shop, JsonObject.EMPTY.with("at", draft.state().resourceVersion()));
                }
            });
            Step made = moved.step();
            timeline.append(new Moved(
                    moved.state(),
                    new Step(
                            made.index(),
                            0,
                            "tester",
                            shop,
                            0,
                            made.why(),
                            made.changes(),
                            made.resourceVersion(),
                            null)));
        }
        return timeline;
    }
}
