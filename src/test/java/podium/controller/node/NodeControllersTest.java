package podium.controller.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.cluster.DeleteOptions;
import podium.fixture.TestCluster;
import podium.fixture.Trees;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Taint;
import podium.resource.Timestamps;
import podium.sim.ControllerActor;
import podium.sim.NodeLifecycleActor;
import podium.sim.TaintEvictionActor;

class NodeControllersTest {

    private static final String LIFECYCLE = "node-lifecycle-controller";
    private static final Key NODE_1 = Key.of(Kind.NODE, "node-1");
    private static final Key NODE_2 = Key.of(Kind.NODE, "node-2");
    private static final Key NODE_3 = Key.of(Kind.NODE, "node-3");
    private static final Key POD = Key.of(Kind.POD, "default", "web");
    private static final JsonObject TOLERATION = JsonObject.builder()
            .put("key", Taint.UNREACHABLE)
            .put("operator", "Exists")
            .put("effect", "NoExecute")
            .put("tolerationSeconds", 300)
            .build();

    private final TestCluster cluster = TestCluster.withNodes(
                    3,
                    List.of(
                            new NodeLifecycleActor(),
                            new TaintEvictionActor(),
                            new ControllerActor(new PodGarbageCollector())))
            .settle();

    private void pod(JsonObject... tolerations) {
        JsonObject spec = JsonObject.builder()
                .put("nodeName", "node-1")
                .put("terminationGracePeriodSeconds", 30)
                .put("tolerations", JsonArray.of(tolerations))
                .build();
        JsonObject ready = JsonObject.of("type", Json.of("Ready"), "status", Json.of("True"));
        JsonObject status = JsonObject.of("phase", Json.of("Running"), "conditions", JsonArray.of(ready));
        cluster.create(POD, Trees.of(Kind.POD).with("spec", spec).with("status", status));
        cluster.settle();
    }

    private void stop(Key node) {
        JsonString lastBeat = Timestamps.micros(cluster.nowMs());
        writeLease(node, spec -> spec.with("renewTime", lastBeat));
    }

    private void writeLease(Key node, UnaryOperator<JsonObject> change) {
        Key key = NodeHeartbeat.leaseKey(node.name());
        cluster.write(draft -> draft.update(key, cluster.get(key).tree().change("spec", change)));
    }

    private void start(Key node) {
        writeLease(node, spec -> spec.without("renewTime"));
        JsonObject status = cluster.get(node).status();
        JsonObject ready = Conditions.find(status.array("conditions"), "Ready")
                .with("status", "True")
                .with("reason", "KubeletReady");
        JsonArray conditions = Conditions.with(status.array("conditions"), ready);
        cluster.write(draft -> draft.updateStatus(node, status.with("conditions", conditions)));
        cluster.settle();
    }

    private List<String> taints(Key node) {
        return Taint.of(cluster.get(node)).stream().map(Taint::toString).toList();
    }

    @Test
    void healthyNodesAreRegisteredAndThenLeftAlone() {
        cluster.run(600_000);

        assertThat(cluster.whys(LIFECYCLE)).containsOnly("node.registered").hasSize(3);
        assertThat(cluster.events())
                .contains("RegisteredNode: Node node-2 event: Registered Node node-2 in Controller");
        assertThat(cluster.newest().queue().size()).isZero();
    }

    @Test
    void aSilentNodeIsLostAtTheFirstRoundAfterFiftySeconds() {
        pod(TOLERATION);
        cluster.run(2_000);

        stop(NODE_1);
        cluster.run(52_999);
        boolean isStillReady = Readiness.isReady(cluster.get(NODE_1));
        cluster.run(1);

        assertThat(isStillReady).isTrue();
        JsonObject ready = Conditions.find(cluster.get(NODE_1).status().array("conditions"), "Ready");
        assertThat(ready.string("status")).isEqualTo("Unknown");
        assertThat(ready.string("reason")).isEqualTo("NodeStatusUnknown");
        assertThat(ready.string("message")).isEqualTo("Kubelet stopped posting node status.");
        assertThat(taints(NODE_1))
                .containsExactly(
                        "node.kubernetes.io/unreachable:NoSchedule", "node.kubernetes.io/unreachable:NoExecute");
        assertThat(PodReading.of(cluster.get(POD)).isReady()).isFalse();
        assertThat(cluster.events())
                .containsSubsequence(
                        "NodeNotReady: Node node-1 status is now: NodeNotReady", "NodeNotReady: Node is not ready");
    }

    @Test
    void aPodIsEvictedWhenItsTolerationEnds() {
        pod(TOLERATION);

        stop(NODE_1);
        cluster.run(354_999);
        boolean isStillThere = !cluster.get(POD).isDeleting();
        cluster.run(1);

        assertThat(isStillThere).isTrue();
        Resource pod = cluster.get(POD);
        assertThat(pod.isDeleting()).isTrue();
        JsonObject condition = Conditions.find(pod.status().array("conditions"), "DisruptionTarget");
        assertThat(condition.string("reason")).isEqualTo("DeletionByTaintManager");
        assertThat(cluster.events()).endsWith("TaintManagerEviction: Marking for deletion Pod default/web");
    }

    @Test
    void aPodWithoutATolerationIsEvictedAtOnce() {
        pod();

        stop(NODE_1);
        cluster.run(55_000);

        assertThat(cluster.get(POD).isDeleting()).isTrue();
        assertThat(cluster.whys("taint-eviction-controller")).containsExactly("taint.notTolerated");
    }

    @Test
    void anEvictionThatWasToComeIsOffWhenAnotherTaintMakesThePodGoAtOnce() {
        pod(TOLERATION);
        stop(NODE_1);
        cluster.run(100_000);

        JsonArray taints = cluster.get(NODE_1).spec().array("taints");
        JsonObject another = new Taint("maintenance", "", Taint.NO_EXECUTE, -1).tree();
        cluster.write(draft -> draft.update(
                        NODE_1,
                        cluster.get(NODE_1).tree().change("spec", spec -> spec.with("taints", taints.plus(another)))))
                .settle();

        assertThat(cluster.get(POD).isDeleting()).isTrue();
        assertThat(cluster.events())
                .endsWith(
                        "TaintManagerEviction: Cancelling deletion of Pod default/web",
                        "TaintManagerEviction: Marking for deletion Pod default/web");
    }

    @Test
    void aNodeThatComesBackLosesItsTaintsAndKeepsItsPods() {
        pod(TOLERATION);
        stop(NODE_1);
        cluster.run(100_000);

        start(NODE_1);

        assertThat(taints(NODE_1)).isEmpty();
        assertThat(cluster.events()).endsWith("TaintManagerEviction: Cancelling deletion of Pod default/web");
        cluster.run(600_000);
        assertThat(cluster.get(POD).isDeleting()).isFalse();
    }

    @Test
    void aShortSilenceIsForgiven() {
        stop(NODE_1);
        cluster.run(30_000);

        start(NODE_1);
        cluster.run(60_000);

        assertThat(taints(NODE_1)).isEmpty();
        assertThat(cluster.whys(LIFECYCLE)).endsWith("node.isAsWanted");
    }

    @Test
    void nodesAreGivenUpOneEveryTenSeconds() {
        stop(NODE_1);
        stop(NODE_2);

        cluster.run(55_000);
        List<String> first = taints(NODE_1);
        List<String> secondSoon = taints(NODE_2);
        cluster.run(10_000);

        assertThat(first).contains("node.kubernetes.io/unreachable:NoExecute");
        assertThat(secondSoon).containsExactly("node.kubernetes.io/unreachable:NoSchedule");
        assertThat(taints(NODE_2)).contains("node.kubernetes.io/unreachable:NoExecute");
        assertThat(cluster.whys(LIFECYCLE)).contains("node.taints");
    }

    @Test
    void whenNoNodeIsReadyNothingIsEvictedUntilOneIs() {
        pod();
        stop(NODE_1);
        stop(NODE_2);
        stop(NODE_3);

        cluster.run(300_000);
        List<String> whileAllAreLost = taints(NODE_1);
        start(NODE_2);
        cluster.run(10_000);

        assertThat(whileAllAreLost).containsExactly("node.kubernetes.io/unreachable:NoSchedule");
        assertThat(taints(NODE_1)).contains("node.kubernetes.io/unreachable:NoExecute");
        assertThat(cluster.get(POD).isDeleting()).isTrue();
    }

    @Test
    void aCordonedNodeIsTainted() {
        cluster.write(draft -> draft.update(
                        NODE_1, cluster.get(NODE_1).tree().change("spec", spec -> spec.with("unschedulable", true))))
                .settle();
        List<String> cordoned = taints(NODE_1);
        cluster.write(draft -> draft.update(
                        NODE_1, cluster.get(NODE_1).tree().change("spec", spec -> spec.without("unschedulable"))))
                .settle();

        assertThat(cordoned).containsExactly("node.kubernetes.io/unschedulable:NoSchedule");
        assertThat(taints(NODE_1)).isEmpty();
        assertThat(cluster.get(NODE_1).spec().has("taints")).isFalse();
    }

    @Test
    void podsOfADeletedNodeAreRemovedAfterQuarantine() {
        pod(TOLERATION);
        cluster.run(3_000);

        cluster.delete(NODE_1, DeleteOptions.DEFAULT).run(56_999);
        boolean isStillThere = cluster.has(POD);
        cluster.run(1);

        assertThat(isStillThere).isTrue();
        assertThat(cluster.has(POD)).isFalse();
        assertThat(cluster.events()).contains("RemovingNode: Node node-1 event: Removing Node node-1 from Controller");
        assertThat(cluster.whys("pod-garbage-collector-controller")).containsExactly("podgc.orphaned");
    }

    @Test
    void aTerminatingPodOfANodeOutOfServiceIsRemovedAtTheNextRound() {
        pod(TOLERATION);
        stop(NODE_1);
        cluster.run(60_000);
        cluster.delete(POD, DeleteOptions.DEFAULT).settle();

        JsonObject taint = new Taint(Taint.OUT_OF_SERVICE, "nodeshutdown", Taint.NO_EXECUTE, -1).tree();
        cluster.write(draft -> draft.update(
                        NODE_1,
                        cluster.get(NODE_1)
                                .tree()
                                .change(
                                        "spec",
                                        spec -> spec.with(
                                                "taints", spec.array("taints").plus(taint)))))
                .run(20_000);

        assertThat(cluster.has(POD)).isFalse();
        assertThat(cluster.whys("pod-garbage-collector-controller")).contains("podgc.outOfService");
    }

    @Test
    void aPodThatWasNeverBoundAndWaitsForAFinalizerIsMarkedFailed() {
        cluster.create(POD, Trees.withFinalizer(Trees.of(Kind.POD), "example.com/hold"));

        cluster.delete(POD, DeleteOptions.DEFAULT).run(20_000);

        assertThat(PodReading.of(cluster.get(POD)).phase()).isEqualTo("Failed");
    }
}
