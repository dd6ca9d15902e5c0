package podium.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import podium.cluster.api.ApiServer;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.store.CatalogueFiles;
import podium.store.Manifest;

/** What kubelets, the node life cycle and the workload controllers make of a node that is lost and comes back. */
class LostNodeTest {

    private static final String MANIFEST = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 6
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - {name: app, image: "shop/web:1.5"}
            """;

    private static final Key NODE = Key.of(Kind.NODE, "node-1");
    private static final long SECOND_MS = 1000;

    private Simulation simulation;
    private SimState state;

    @BeforeEach
    void playADeploymentAndStopANode() {
        var catalogue = CatalogueFiles.read();
        NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT, new ApiServer(catalogue));
        simulation = cluster.simulation();
        state = cluster.timeline().newestState();
        carryOut(new Command.Ask(
                Manifest.parse(MANIFEST, catalogue).get(0).request().orElseThrow()));
        pass(20);
        carryOut(new Command.Strike(new Fault.StopNode(NODE)));
    }

    @Test
    void itsPodsAreNotReadyAfterTheGracePeriodAndReplacedFiveMinutesLater() {
        pass(45);
        assertThat(onNode()).hasSize(2).allMatch(PodReading::isReady);
        pass(15);
        assertThat(onNode()).hasSize(2).noneMatch(PodReading::isReady);
        pass(310);

        assertThat(onNode()).hasSize(2).allMatch(PodReading::isDeleting);
        assertThat(pods()).filteredOn(PodReading::isReady).hasSize(6);
    }

    @Test
    void itsPodsEndWhenItComesBackTooLate() {
        pass(370);

        carryOut(new Command.Strike(new Fault.StartNode(NODE)));
        pass(10);

        assertThat(onNode()).isEmpty();
        assertThat(pods()).hasSize(6).allMatch(PodReading::isReady);
        assertThat(taints()).isZero();
    }

    @Test
    void itsPodsAreReadyAgainWhenItComesBackInTime() {
        pass(100);

        carryOut(new Command.Strike(new Fault.StartNode(NODE)));
        pass(400);

        assertThat(onNode()).hasSize(2).allMatch(PodReading::isReady);
        assertThat(taints()).isZero();
    }

    private int taints() {
        return Objects.requireNonNull(state.cluster().get(NODE))
                .spec()
                .array("taints")
                .size();
    }

    private List<PodReading> onNode() {
        return pods().stream().filter(pod -> pod.nodeName().equals("node-1")).toList();
    }

    private List<PodReading> pods() {
        return state.cluster().table(Kind.POD).values().stream()
                .map((Resource pod) -> PodReading.of(pod))
                .toList();
    }

    private void carryOut(Command command) {
        state = simulation.carryOut(state, command, state.nowMs()).state();
    }

    private void pass(int seconds) {
        long untilMs = state.nowMs() + seconds * SECOND_MS;
        Moved moved = simulation.next(state, untilMs);
        while (moved != null) {
            state = moved.state();
            moved = simulation.next(state, untilMs);
        }
        carryOut(new Command.Strike(new Fault.MakeReady(Key.of(Kind.POD, "default", "nobody"))), untilMs);
    }

    /** Time moves with commands and steps only: a command that is refused moves it to where nothing is due. */
    private void carryOut(Command refused, long nowMs) {
        state = simulation.carryOut(state, refused, nowMs).state();
    }
}
