package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.resource.Conditions;
import podium.resource.Kind;

class TerminationTest {

    private final Machines machines = new Machines();

    @Test
    void whatIgnoresSigtermIsKilledAfterItsWholeGracePeriod() {
        machines.run("node-1", Machines.with(Machines.web("web"), "ignores-sigterm", "true"))
                .until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(39.9);
        assertThat(machines.exists("web")).isTrue();
        machines.until(40);

        assertThat(machines.exists("web")).isFalse();
    }

    @Test
    void aGracePeriodThatIsMadeShorterEndsSooner() {
        machines.run("node-1", Machines.with(Machines.web("web"), "ignores-sigterm", "true"))
                .until(10);
        machines.delete("web", DeleteOptions.DEFAULT).until(12);

        machines.delete("web", new DeleteOptions(5L, null, null)).until(20);

        assertThat(machines.exists("web")).isFalse();
        assertThat(machines.whys())
                .endsWith("10: kubelet.stopping", "12: kubelet.hurried", "17: kubelet.ended, kubelet.podRemoved");
    }

    @Test
    void aPreStopThatSleepsComesFirst() {
        JsonObject lifecycle = JsonObject.of("preStop", JsonObject.of("sleep", JsonObject.of("seconds", Json.of(5))));
        machines.run("node-1", Machines.withContainer(Machines.web("web"), "lifecycle", lifecycle))
                .until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(30);

        assertThat(machines.whys()).endsWith("10: kubelet.stopping", "16: kubelet.ended, kubelet.podRemoved");
    }

    @Test
    void aPodStaysReadyUntilItsContainersEnd() {
        machines.run("node-1", Machines.web("web")).until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(10.5);

        assertThat(Conditions.isTrue(machines.status("web").array("conditions"), "Ready"))
                .isTrue();
        assertThat(machines.status("web").number("observedGeneration", 0)).isEqualTo(2);
    }

    @Test
    void aPodThatHasStartedNothingGoesAtOnce() {
        machines.run("node-1", Machines.web("web")).until(0.5);

        machines.delete("web", DeleteOptions.DEFAULT).until(0.5);

        assertThat(machines.exists("web")).isFalse();
    }

    @Test
    void aPodWithAFinalizerEndsAndIsKept() {
        JsonObject pod = Machines.web("web")
                .change("metadata", metadata -> metadata.with("finalizers", JsonArray.of(Json.of("example.com/keep"))));
        machines.run("node-1", pod).until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(60);

        assertThat(machines.exists("web")).isTrue();
        assertThat(machines.container("web", "app").at("state", "terminated", "exitCode"))
                .isEqualTo(Json.of(143));
        assertThat(machines.status("web").string("phase")).isEqualTo("Failed");
        assertThat(machines.whys()).endsWith("11: kubelet.ended, kubelet.podRemoved");
    }

    @Test
    void addressesAreGivenOutAgainAsLateAsPossible() {
        machines.run("node-1", Machines.web("first"))
                .run("node-1", Machines.web("second"))
                .until(5);
        machines.delete("first", DeleteOptions.DEFAULT).until(10);

        machines.run("node-1", Machines.web("third")).until(15);

        assertThat(machines.status("second").string("podIP")).isEqualTo("10.128.1.3");
        assertThat(machines.status("third").string("podIP")).isEqualTo("10.128.1.4");
    }

    @Test
    void aNodeWithoutAFreeAddressKeepsPodsWaitingForOne() {
        for (int i = 0; i < AddressPool.SIZE; i++) {
            machines.run("node-1", Machines.web("web-" + i));
        }
        machines.until(5);

        machines.run("node-1", Machines.web("late")).until(6);
        assertThat(machines.status("late").has("startTime")).isFalse();
        machines.delete("web-7", DeleteOptions.DEFAULT).until(30);

        assertThat(machines.status("late").string("podIP")).isEqualTo("10.128.1.9");
        assertThat(machines.cluster().table(Kind.POD).size()).isEqualTo(AddressPool.SIZE);
    }

    @Test
    void aPodOnTheHostsNetworkHasItsAddress() {
        machines.run("node-1", Machines.with(Machines.web("web"), "hostNetwork", Json.of(true)))
                .until(5);

        assertThat(machines.status("web").string("podIP"))
                .isEqualTo(machines.status("web").string("hostIP"))
                .isEqualTo("192.168.0.1");
    }
}
