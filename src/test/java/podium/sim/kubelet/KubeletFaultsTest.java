package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.cluster.DeleteOptions;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;
import podium.resource.Timestamps;
import podium.sim.ClusterStart;
import podium.sim.Command.Fault;
import podium.sim.Step;

class KubeletFaultsTest {

    private static final Key NODE = Key.of(Kind.NODE, "node-1");

    private final Machines machines = new Machines();

    @Test
    void aStoppedKubeletLeavesItsLastHeartbeatBehind() {
        machines.until(27);

        machines.strike(new Fault.StopNode(NODE));

        NodeHeartbeat heartbeat = heartbeat();
        assertThat(heartbeat.isBeating()).isFalse();
        assertThat(heartbeat.stoppedMs()).isEqualTo(ClusterStart.EPOCH_MS + 20_000);
        assertThat(heartbeat.silentMs(ClusterStart.EPOCH_MS + 27_000)).isEqualTo(7_000);
    }

    @Test
    void aLeaseThatSomebodyRemovesOrWritesIsRenewedAtTheNextBeat() {
        Key key = NodeHeartbeat.leaseKey("node-1");
        machines.write(key, draft -> draft.delete(key, DeleteOptions.DEFAULT)).until(15);
        assertThat(machines.cluster().has(key)).isTrue();

        machines.write(key, draft -> draft.update(key, lease().tree().change("spec", KubeletFaultsTest::renewed)))
                .until(30);

        assertThat(lease().spec().has("renewTime")).isFalse();
        assertThat(machines.whys()).endsWith("10: kubelet.leaseCreated", "25: kubelet.leaseRenewed");
    }

    @Test
    void aNodeThatSomebodyMakesGetsItsLeaseFromItsKubelet() {
        Key node = Key.of(Kind.NODE, "edge");

        machines.write(node, draft -> draft.create(node, JsonObject.EMPTY)).until(1);

        assertThat(machines.cluster().has(NodeHeartbeat.leaseKey("edge"))).isTrue();
        assertThat(machines.whys()).endsWith("0: kubelet.leaseCreated");
    }

    @Test
    void onAStoppedNodeNothingIsStartedOrEnded() {
        machines.run("node-1", Machines.web("old")).until(10);
        machines.strike(new Fault.StopNode(NODE));
        machines.run("node-1", Machines.web("new")).delete("old", DeleteOptions.DEFAULT);

        machines.until(100);

        assertThat(machines.exists("old")).isTrue();
        assertThat(machines.status("new").has("startTime")).isFalse();
        assertThat(machines.whys()).endsWith("1.5: kubelet.startedReady");
    }

    @Test
    void aKubeletThatWorksAgainCatchesUp() {
        machines.run("node-1", Machines.web("old"))
                .run("node-1", Machines.web("kept"))
                .until(10);
        machines.strike(new Fault.StopNode(NODE));
        machines.run("node-1", Machines.web("new"))
                .delete("old", DeleteOptions.DEFAULT)
                .until(100);

        machines.strike(new Fault.StartNode(NODE));
        machines.until(110);

        assertThat(heartbeat().isBeating()).isTrue();
        assertThat(machines.exists("old")).isFalse();
        assertThat(isReady("new")).isTrue();
        assertThat(machines.whys())
                .endsWith(
                        "100: kubelet.unchanged",
                        "100: kubelet.imagePresent",
                        "100: kubelet.stopping",
                        "100.5: kubelet.startedReady",
                        "101: kubelet.ended, kubelet.podRemoved");
    }

    @Test
    void aKubeletThatWorksAgainReportsItsNodeAndPodsAsTheyAre() {
        machines.run("node-1", Machines.web("web")).until(10);
        machines.strike(new Fault.StopNode(NODE));
        machines.until(70).write(NODE, draft -> {
            draft.updateStatus(NODE, unready(machines.cluster().get(NODE), "Unknown"));
            draft.updateStatus(Machines.pod("web"), unready(machines.get("web"), "False"));
        });

        machines.strike(new Fault.StartNode(NODE));
        machines.until(100);

        Resource node = machines.cluster().get(NODE);
        JsonObject ready = Conditions.find(node.status().array("conditions"), "Ready");
        assertThat(ready)
                .isEqualTo(JsonObject.builder()
                        .put("type", "Ready")
                        .put("status", "True")
                        .put("lastHeartbeatTime", "2026-01-01T00:01:10Z")
                        .put("lastTransitionTime", "2026-01-01T00:01:10Z")
                        .put("reason", "KubeletReady")
                        .put("message", "kubelet is posting ready status")
                        .build());
        assertThat(isReady("web")).isTrue();
        assertThat(machines.events("node-1")).containsExactly("Normal NodeReady: Node node-1 status is now: NodeReady");
    }

    private static JsonObject unready(@Nullable Resource object, String status) {
        JsonObject before = object.status();
        JsonObject ready = Conditions.find(before.array("conditions"), "Ready").with("status", status);
        return before.with("conditions", Conditions.with(before.array("conditions"), ready));
    }

    @Test
    void aNodeStopsOnlyOnceAndStartsOnlyWhenItIsStopped() {
        assertThat(problem(machines.strike(new Fault.StartNode(NODE))))
                .isEqualTo("the kubelet of node \"node-1\" works already");
        machines.strike(new Fault.StopNode(NODE));
        assertThat(problem(machines.strike(new Fault.StopNode(NODE))))
                .isEqualTo("the kubelet of node \"node-1\" is stopped already");
        assertThat(problem(machines.strike(new Fault.StopNode(Key.of(Kind.NODE, "node-9")))))
                .isEqualTo("nodes \"node-9\" not found");
    }

    @Test
    void aNodeThatIsMadeAnewWorks() {
        machines.strike(new Fault.StopNode(NODE));
        Resource node = machines.cluster().get(NODE);
        machines.write(NODE, draft -> draft.delete(NODE, DeleteOptions.NOW)).until(1);
        machines.run("node-1", Machines.web("web")).until(2);

        machines.write(NODE, draft -> draft.create(NODE, node.tree())).until(10);

        assertThat(isReady("web")).isTrue();
    }

    @Test
    void aCrashedContainerEndsWithItsCodeAndIsStartedAgain() {
        machines.run("node-1", Machines.web("web")).until(10);

        machines.strike(new Fault.CrashContainer(Machines.pod("web"), "", 3));
        machines.until(20);

        assertThat(machines.container("web", "app").number("restartCount", 0)).isEqualTo(1);
        assertThat(machines.container("web", "app").at("lastState", "terminated", "exitCode"))
                .isEqualTo(Json.of(3));
        assertThat(machines.whys())
                .endsWith(
                        "10: kubelet.ended, kubelet.restartedAtOnce, kubelet.imagePresent",
                        "10.5: kubelet.startedReady");
    }

    @Test
    void onlyARunningContainerCanCrash() {
        machines.run("node-1", Machines.web("web")).until(1);
        Key pod = Machines.pod("web");

        assertThat(problem(machines.strike(new Fault.CrashContainer(pod, "app", 1))))
                .isEqualTo("container \"app\" of pod \"web\" is not running");
        assertThat(problem(machines.strike(new Fault.CrashContainer(pod, "sidecar", 1))))
                .isEqualTo("pod \"web\" has no container \"sidecar\"");
        assertThat(problem(machines.strike(new Fault.CrashContainer(pod, "app", 300))))
                .isEqualTo("a process cannot end with the code 300: codes go from 0 to 255");
        assertThat(problem(machines.strike(new Fault.CrashContainer(Machines.pod("gone"), "", 1))))
                .isEqualTo("pods \"gone\" not found");
    }

    @Test
    void aPodThatNoKubeletHasTakenUpCannotBeDisturbed() {
        machines.write(Machines.pod("free"), draft -> draft.create(Machines.pod("free"), Machines.web("free")));

        assertThat(problem(machines.strike(new Fault.MakeUnready(Machines.pod("free")))))
                .isEqualTo("pod \"free\" is not bound to a node yet");
    }

    @Test
    void aPodWithoutAProbeIsMadeUnreadyAtOnceAndReadyAgain() {
        machines.run("node-1", Machines.web("web")).until(10);

        machines.strike(new Fault.MakeUnready(Machines.pod("web")));
        machines.until(11);
        assertThat(isReady("web")).isFalse();
        assertThat(problem(machines.strike(new Fault.MakeUnready(Machines.pod("web")))))
                .isEqualTo("the readiness probes of pod \"web\" fail already");
        machines.strike(new Fault.MakeReady(Machines.pod("web")));
        machines.until(12);

        assertThat(isReady("web")).isTrue();
        assertThat(machines.whys()).endsWith("10: kubelet.unready", "11: kubelet.readyAgain");
        assertThat(problem(machines.strike(new Fault.MakeReady(Machines.pod("web")))))
                .isEqualTo("nobody makes the readiness probes of pod \"web\" fail");
    }

    @Test
    void aProbeTakesItsTimeToSeeThatAPodWasMadeUnready() {
        Json probe = JsonObject.of("periodSeconds", Json.of(5), "failureThreshold", Json.of(2));
        machines.run("node-1", Machines.withContainer(Machines.web("web"), "readinessProbe", probe))
                .until(10);

        machines.strike(new Fault.MakeUnready(Machines.pod("web")));
        machines.until(30);

        assertThat(machines.whys()).endsWith("11.5: kubelet.readinessFailing", "16.5: kubelet.readinessFailed");
    }

    private boolean isReady(String pod) {
        return Conditions.isTrue(machines.status(pod).array("conditions"), "Ready");
    }

    private static JsonObject renewed(JsonObject spec) {
        return spec.with("renewTime", Timestamps.micros(ClusterStart.EPOCH_MS));
    }

    private Resource lease() {
        return Objects.requireNonNull(machines.cluster().get(NodeHeartbeat.leaseKey("node-1")));
    }

    private NodeHeartbeat heartbeat() {
        return NodeHeartbeat.of(machines.cluster().get(NodeHeartbeat.leaseKey("node-1")));
    }

    private static String problem(Step step) {
        List<Change> changes = step.changes();
        return changes.get(0) instanceof Change.Refused refused
                ? refused.problem().message()
                : "done";
    }
}
