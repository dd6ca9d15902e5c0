package podium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

class DeletionMarkTest {

    private static final Key POD = Key.of(Kind.POD, "default", "web");
    private static final Key NAMESPACE = Key.of(Kind.NAMESPACE, "default");

    private ClusterState state = beginning();

    @Test
    void aPodEndsWhenItsGraceIsOver() {
        delete(POD, null, 1_000);

        assertMark("1970-01-01T00:00:31Z", 30);
    }

    @Test
    void aSecondDeletionShortensTheGraceFromWhenItBegan() {
        delete(POD, 60L, 1_000);
        delete(POD, 20L, 11_000);

        assertMark("1970-01-01T00:00:21Z", 20);
    }

    @Test
    void aSecondDeletionThatNamesNoGraceOrMoreLeavesTheFirst() {
        delete(POD, 60L, 1_000);
        delete(POD, null, 5_000);
        delete(POD, 90L, 6_000);

        assertMark("1970-01-01T00:01:01Z", 60);
        assertThat(pod().generation()).isEqualTo(2);
    }

    @Test
    void aNegativeGraceIsOneSecond() {
        delete(POD, -5L, 1_000);

        assertMark("1970-01-01T00:00:02Z", 1);
    }

    @Test
    void aPodThatNoKubeletRunsGoesAtOnce() {
        Key unbound = Key.of(Kind.POD, "default", "waits");
        Draft draft = new Draft(state, 0);
        draft.create(unbound, JsonObject.EMPTY);
        state = draft.state();

        delete(unbound, null, 1_000);

        assertThat(state.has(unbound)).isFalse();
    }

    @Test
    void aNamespaceThatHoldsContentIsMarkedWithoutAGracePeriod() {
        delete(NAMESPACE, null, 1_000);

        JsonObject tree = Objects.requireNonNull(state.get(NAMESPACE)).tree();
        assertThat(tree.object("metadata").string("deletionTimestamp")).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(tree.object("metadata").has("deletionGracePeriodSeconds")).isFalse();
        assertThat(tree.object("status").string("phase")).isEqualTo("Terminating");
    }

    private static ClusterState beginning() {
        Draft draft = new Draft(ClusterState.empty(Chance.seeded(1)), 0);
        JsonObject held = JsonObject.of("finalizers", JsonArray.of(Json.of("kubernetes")));
        draft.create(NAMESPACE, JsonObject.of("spec", held));
        draft.create(POD, JsonObject.of("spec", JsonObject.of("nodeName", Json.of("node-1"))));
        return draft.state();
    }

    private void delete(Key key, Long graceS, long nowMs) {
        Draft draft = new Draft(state, nowMs);
        assertThat(draft.delete(key, new DeleteOptions(graceS, null, null)).isAccepted())
                .isTrue();
        state = draft.state();
    }

    private Resource pod() {
        return Objects.requireNonNull(state.get(POD));
    }

    private void assertMark(String timestamp, long graceS) {
        assertThat(pod().metadata().string("deletionTimestamp")).isEqualTo(timestamp);
        assertThat(pod().metadata().number("deletionGracePeriodSeconds", -1)).isEqualTo(graceS);
    }
}
