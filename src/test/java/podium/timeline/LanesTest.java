package podium.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.Faults;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

class LanesTest {

    private static final Key WEB = Key.of(Kind.DEPLOYMENT, "shop", "web");
    private static final Key OLD = Key.of(Kind.REPLICA_SET, "shop", "web-old");
    private static final Key NEW = Key.of(Kind.REPLICA_SET, "shop", "web-new");
    private static final Key POD = Key.of(Kind.POD, "shop", "web-old-1");

    private final Simulation simulation = new Simulation(List.of(), Faults.NONE, new TrustingApi());
    private Timeline timeline;
    private long nowMs;

    @BeforeEach
    void shopWithTwoRevisions() {
        Key shop = Key.of(Kind.NAMESPACE, "shop");
        Why why = Why.of("cluster.start", 0);
        timeline = new Timeline(
                simulation.begin(simulation.blank(1, 0), shop, why, draft -> draft.create(shop, JsonObject.EMPTY)));
        at(0, draft -> draft.create(WEB, JsonObject.of("spec", JsonObject.of("replicas", Json.of(4)))));
        at(0, draft -> draft.create(OLD, replicaSet(draft, 1)));
        at(1000, draft -> draft.updateStatus(OLD, counts("replicas", 4)));
        at(2000, draft -> draft.updateStatus(WEB, counts("availableReplicas", 4)));
        at(8000, draft -> draft.create(NEW, replicaSet(draft, 2)));
        at(8000, draft -> draft.updateStatus(NEW, counts("replicas", 1)));
        at(8000, draft -> draft.updateStatus(NEW, counts("replicas", 2)));
        at(9000, draft -> draft.updateStatus(OLD, counts("replicas", 3)));
    }

    @Test
    void aLaneShowsThePodsOfEachRevisionOverTime() {
        Lane lane = lanes().lane(WEB);

        assertThat(lane.bands()).extracting(Band::revision).containsExactly(1L, 2L);
        StepFunction old = lane.bands().get(0).replicas();
        StepFunction young = lane.bands().get(1).replicas();
        assertThat(valuesAt(old, 500, 1000, 8999, 9000)).containsExactly(0, 4, 4, 3);
        assertThat(valuesAt(young, 7999, 8000, 20_000)).containsExactly(0, 2, 2);
        assertThat(young.size()).as("two changes at one instant are one").isEqualTo(1);
        assertThat(lane.max()).isEqualTo(6);
        assertThat(lane.available().valueAt(2000)).isEqualTo(4);
        assertThat(lane.wanted().valueAt(0)).isEqualTo(4);
    }

    @Test
    void aReplicaSetThatStandsForAnotherRevisionBeginsAnotherBand() {
        at(10_000, draft -> draft.update(OLD, draft.state().get(OLD).tree().change("metadata", revision(3))));

        Lane lane = lanes().lane(WEB);

        assertThat(lane.bands()).extracting(Band::revision).containsExactly(1L, 2L, 3L);
        assertThat(lane.bands().get(0).replicas().last()).isZero();
        assertThat(lane.bands().get(2).replicas().valueAt(10_000)).isEqualTo(3);
    }

    @Test
    void aDeletedDeploymentEndsItsLane() {
        at(10_000, draft -> draft.delete(OLD, DeleteOptions.NOW));
        at(10_000, draft -> draft.delete(WEB, DeleteOptions.NOW));

        Lanes lanes = lanes();

        assertThat(lanes.lane(WEB).wanted().last()).isZero();
        assertThat(lanes.lane(WEB).bands().get(0).replicas().last()).isZero();
        assertThat(lanes.available().last()).isZero();
        assertThat(lanes.available().valueAt(9999)).isEqualTo(4);
    }

    @Test
    void whatGoesWrongWithAPodIsMarkedOnItsDeploymentOnce() {
        at(10_000, draft -> draft.create(POD, ownedBy(draft, OLD)));
        at(11_000, draft -> draft.updateStatus(POD, container("terminated", "exitCode", Json.of(1))));
        at(11_000, draft -> draft.updateStatus(POD, container("waiting", "reason", Json.of("CrashLoopBackOff"))));
        at(21_000, draft -> draft.updateStatus(POD, container("running", "startedAt", Json.of("now"))));
        at(22_000, draft -> draft.updateStatus(POD, container("waiting", "reason", Json.of("ImagePullBackOff"))));

        Marks failures = lanes().lane(WEB).failures();

        assertThat(failures.size()).isEqualTo(2);
        assertThat(failures.atMs(0)).isEqualTo(11_000);
        assertThat(failures.atMs(1)).isEqualTo(22_000);
        assertThat(failures.placeFrom(11_001)).isEqualTo(1);
        assertThat(timeline.step(failures.step(1)).atMs()).isEqualTo(22_000);
    }

    @Test
    void aRefusedWriteOfAControllerIsMarked() {
        at(10_000, draft -> draft.refuse(POD, "create", Problem.of(403, "Forbidden", "exceeded quota")));

        assertThat(lanes().lane(WEB).failures().size()).isEqualTo(1);
    }

    @Test
    void podsWithoutOwnersShareALaneOfTheirNamespace() {
        Key bare = Key.of(Kind.POD, "shop", "bare");
        at(10_000, draft -> draft.create(bare, JsonObject.EMPTY));
        at(20_000, draft -> draft.delete(bare, DeleteOptions.NOW));

        Lane lane = lanes().lane(Key.of(Kind.NAMESPACE, "shop"));

        assertThat(valuesAt(lane.bands().get(0).replicas(), 9999, 10_000, 20_000))
                .containsExactly(0, 1, 0);
    }

    @Test
    void aNodeThatIsNoLongerReadyIsMarked() {
        Key node = Key.of(Kind.NODE, "node-1");
        at(10_000, draft -> draft.create(node, JsonObject.of("status", ready("True"))));
        at(50_000, draft -> draft.updateStatus(node, ready("Unknown")));

        Lane lane = lanes().lane(Lanes.NODES);

        assertThat(valuesAt(lane.bands().get(0).replicas(), 10_000, 50_000)).containsExactly(1, 0);
        assertThat(lane.failures().size()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItLeftOff() {
        Lanes slowly = new Lanes(timeline);
        while (slowly.advance(1)) {
            assertThat(slowly.folded()).isLessThan(timeline.size());
        }
        at(12_000, draft -> draft.updateStatus(NEW, counts("replicas", 3)));

        assertThat(slowly.advance(100)).isFalse();
        assertThat(slowly.lane(WEB).bands().get(1).replicas().last()).isEqualTo(3);
    }

    private Lanes lanes() {
        Lanes lanes = new Lanes(timeline);
        assertThat(lanes.advance(Integer.MAX_VALUE / 2)).isFalse();
        return lanes;
    }

    /** A step at an instant, for the old ReplicaSet, caused by the first step. */
    private void at(long ms, Consumer<Draft> writes) {
        nowMs = ms;
        SimState now = timeline.newestState().at(nowMs);
        Moved moved = simulation.begin(now, OLD, Why.of("test.step"), writes);
        Step step = moved.step();
        timeline.append(new Moved(
                moved.state(),
                new Step(
                        step.index(),
                        step.atMs(),
                        "tester",
                        step.subject(),
                        0,
                        step.why(),
                        step.changes(),
                        step.resourceVersion(),
                        null)));
    }

    private static JsonObject replicaSet(Draft draft, int revision) {
        Resource web = draft.state().get(WEB);
        JsonObject owner = JsonObject.of("kind", Json.of("Deployment"), "name", Json.of("web"))
                .with("uid", web.uid())
                .with("controller", true);
        return JsonObject.of("metadata", JsonObject.of("ownerReferences", JsonArray.of(owner)))
                .change("metadata", revision(revision));
    }

    private static UnaryOperator<JsonObject> revision(int revision) {
        return metadata -> metadata.change(
                "annotations",
                annotations -> annotations.with("deployment.kubernetes.io/revision", String.valueOf(revision)));
    }

    private static JsonObject ownedBy(Draft draft, Key owner) {
        JsonObject reference =
                JsonObject.of("uid", Json.of(draft.state().get(owner).uid()), "controller", Json.of(true));
        return JsonObject.of("metadata", JsonObject.of("ownerReferences", JsonArray.of(reference)));
    }

    private static JsonObject counts(String name, long count) {
        return JsonObject.of(name, Json.of(count));
    }

    private static JsonObject container(String state, String field, Json value) {
        JsonObject status = JsonObject.of("state", JsonObject.of(state, JsonObject.of(field, value)));
        return JsonObject.of("containerStatuses", JsonArray.of(status));
    }

    private static JsonObject ready(String status) {
        return JsonObject.of(
                "conditions", JsonArray.of(JsonObject.of("type", Json.of("Ready"), "status", Json.of(status))));
    }

    private static List<Integer> valuesAt(StepFunction function, long... instants) {
        return LongStream.of(instants).mapToObj(function::valueAt).toList();
    }
}
