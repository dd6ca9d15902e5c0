package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.sim.ClusterStart;
import podium.sim.kubelet.ContainerLog.Line;

class ContainerLogTest {

    private final Machines machines = new Machines();

    private ContainerLog log(boolean isPrevious) {
        return ContainerLog.of(machines.get("web"), "app", isPrevious);
    }

    @Test
    void aContainerPrintsWhatIsSaidOfItWhenItStarts() {
        machines.run("node-1", Machines.with(Machines.web("web"), "log", "one\ntwo"))
                .until(5);

        long startMs = ClusterStart.EPOCH_MS + 1_000; // as its status tells it: in whole seconds
        assertThat(log(false).lines()).containsExactly(new Line(startMs, "one"), new Line(startMs, "two"));
        assertThat(log(true).problem()).isEqualTo("previous terminated container \"app\" in pod \"web\" not found");
    }

    @Test
    void oneOfWhichNothingIsSaidPrintsNothing() {
        machines.run("node-1", Machines.web("web")).until(5);

        assertThat(log(false).problem()).isNull();
        assertThat(log(false).lines()).isEmpty();
    }

    @Test
    void oneThatWaitsHasNoLog() {
        machines.run("node-1", Machines.web("web")).until(0.5);

        assertThat(log(false).problem())
                .isEqualTo("container \"app\" in pod \"web\" is waiting to start: ContainerCreating");
    }

    @Test
    void whileItBacksOffItsLastRunIsRead() {
        machines.run("node-1", Machines.with(Machines.with(Machines.web("web"), "log", "x"), "crash-after", "1s"))
                .until(8);

        assertThat(machines.container("web", "app").object("state").has("waiting"))
                .isTrue();
        assertThat(log(false).lines()).hasSize(1);
        assertThat(log(true).lines()).hasSize(1);
    }
}
