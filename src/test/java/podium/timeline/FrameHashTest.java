package podium.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.fixture.Trees;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Faults;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

class FrameHashTest {

    private static final Key POD = Key.of(Kind.POD, "default", "web");
    private static final SimState BLANK = new Simulation(List.of(), Faults.NONE, new TrustingApi()).blank(1, 0);
    private static final JsonObject TREE =
            Trees.of(Kind.POD).with("status", JsonObject.of("phase", Json.of("Running")));

    private static String hash(Why why, Change... changes) {
        Step step = new Step(0, 0, "kubelet", POD, Step.NO_CAUSE, why, List.of(changes), changes.length, null);
        return FrameHash.of(List.of(new Moved(BLANK, step)));
    }

    private static Change written(JsonObject before, JsonObject after) {
        return new Change.Written(Resource.of(POD, before), Resource.of(POD, after));
    }

    @Test
    void dependsOnTheReasonsArguments() {
        assertThat(hash(Why.of("x", "a", "bc")))
                .isEqualTo(hash(Why.of("x", "a", "bc")))
                .isNotEqualTo(hash(Why.of("x", "ab", "c")))
                .isNotEqualTo(hash(Why.of("x", "a", 1)))
                .hasSize(64);
    }

    @Test
    void dependsOnAFieldDeepInAChangedObject() {
        JsonObject failed = TREE.with("status", JsonObject.of("phase", Json.of("Failed")));
        JsonObject succeeded = TREE.with("status", JsonObject.of("phase", Json.of("Succeeded")));

        assertThat(hash(Why.of("x"), written(TREE, failed)))
                .isNotEqualTo(hash(Why.of("x"), written(TREE, succeeded)))
                .isNotEqualTo(hash(Why.of("x"), written(TREE, TREE)));
    }

    @Test
    void doesNotDependOnWhatVersionsShareInMemory() {
        JsonObject copy = TREE.with("status", JsonObject.of("phase", Json.of("Running")));

        assertThat(hash(Why.of("x"), written(TREE, copy))).isEqualTo(hash(Why.of("x"), written(TREE, TREE)));
    }

    @Test
    void dependsOnTheOrderOfFields() {
        JsonObject otherOrder = TREE.without("kind").with("kind", Json.of("Pod"));

        assertThat(otherOrder).isEqualTo(TREE);
        assertThat(hash(Why.of("x"), written(TREE, otherOrder))).isNotEqualTo(hash(Why.of("x"), written(TREE, TREE)));
    }

    @Test
    void askingInBetweenDoesNotChangeTheEnd() {
        Moved moved = new Moved(BLANK, new Step(0, 0, "user", POD, Step.NO_CAUSE, Why.of("x"), List.of(), 0, null));
        FrameHash asked = new FrameHash();
        asked.add(moved);
        asked.hex();
        asked.add(moved);

        assertThat(asked.hex()).isEqualTo(FrameHash.of(List.of(moved, moved)));
    }
}
