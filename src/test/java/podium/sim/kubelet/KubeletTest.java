package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.cluster.DeleteOptions;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;

class KubeletTest {

    private final Machines machines = new Machines();

    @Test
    void aBoundPodPullsItsImageStartsAndIsReady() {
        machines.run("node-1", Machines.web("web")).until(10);

        assertThat(machines.whys())
                .containsExactly("0: kubelet.pulling", "1: kubelet.pulled", "1.5: kubelet.startedReady");
        assertThat(machines.status("web").string("phase")).isEqualTo("Running");
        assertThat(Conditions.isTrue(machines.status("web").array("conditions"), "Ready"))
                .isTrue();
    }

    @Test
    void anImageIsPulledOnlyOnceToANode() {
        machines.run("node-1", Machines.web("first")).until(5);

        machines.run("node-1", Machines.web("second")).until(10);

        assertThat(machines.whys()).endsWith("5: kubelet.imagePresent", "5.5: kubelet.startedReady");
    }

    @Test
    void podsThatComeTogetherWaitForTheSamePull() {
        machines.run("node-1", Machines.web("first")).until(0.4);

        machines.run("node-1", Machines.web("second")).until(10);

        assertThat(machines.whys())
                .containsSubsequence(
                        "0: kubelet.pulling", "0.4: kubelet.pullingAlready", "1: kubelet.pulled", "1: kubelet.pulled");
    }

    @Test
    void theEventsOfAStartHaveTheKubeletsWords() {
        machines.run("node-1", Machines.web("web")).until(10);

        assertThat(machines.events("web"))
                .containsExactly(
                        "Normal Pulling: Pulling image \"shop/web:1.5\"",
                        "Normal Pulled: Successfully pulled image \"shop/web:1.5\" in 1s (1s including waiting). Image size: "
                                + Image.of("shop/web:1.5").bytes() + " bytes.",
                        "Normal Created: Container created",
                        "Normal Started: Container started");
    }

    @Test
    void aDeletedPodIsGoneAfterASecond() {
        machines.run("node-1", Machines.web("web")).until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(10.999);
        assertThat(machines.exists("web")).isTrue();
        machines.until(11);

        assertThat(machines.exists("web")).isFalse();
        assertThat(machines.whys()).endsWith("10: kubelet.stopping", "11: kubelet.ended, kubelet.podRemoved");
        assertThat(machines.events("web")).endsWith("Normal Killing: Stopping container app");
    }

    @Test
    void aDeletedPodWithoutGraceIsGoneAtOnce() {
        machines.run("node-1", Machines.web("web")).until(10);

        machines.delete("web", DeleteOptions.NOW).until(10);

        assertThat(machines.exists("web")).isFalse();
        assertThat(machines.whys()).endsWith("10: kubelet.cleared");
    }

    @Test
    void aPodOnANodeThatDoesNotExistIsLeftAlone() {
        machines.run("node-1", Machines.web("web"))
                .write(
                        Key.of(Kind.NODE, "node-1"),
                        draft -> draft.delete(Key.of(Kind.NODE, "node-1"), DeleteOptions.NOW));

        machines.until(10);

        assertThat(machines.whys()).containsExactly("0: kubelet.noNode");
        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");
    }

    @Test
    void whatHasStartedIsSettled() {
        machines.run("node-1", Machines.web("web"));
        assertThat(machines.isSettled()).isFalse();

        machines.until(10);

        assertThat(machines.isSettled()).isTrue();
    }
}
