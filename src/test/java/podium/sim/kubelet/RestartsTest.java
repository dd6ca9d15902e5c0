package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.resource.Key;
import podium.sim.Command.Fault;

class RestartsTest {

    private final Machines machines = new Machines();

    @Test
    void aCrashingContainerRestartsAtOnceAndThenBacksOffTwiceAsLongEachTime() {
        machines.run("node-1", Machines.with(Machines.web("web"), "crash-after", "1s"));

        machines.until(1200);

        assertThat(starts()).containsExactly("1.5", "3", "14.5", "36", "77.5", "159", "320.5", "622", "923.5");
    }

    /** The instants at which the container started. */
    private List<String> starts() {
        return machines.whys().stream()
                .filter(step -> step.endsWith("kubelet.startedReady"))
                .map(step -> step.substring(0, step.indexOf(':')))
                .toList();
    }

    @Test
    void aCrashLoopIsSeenASecondAfterTheCrash() {
        machines.run("node-1", Machines.with(Machines.web("web"), "crash-after", "1s"));

        machines.until(4.5);
        assertThat(machines.container("web", "app").at("state", "terminated", "reason"))
                .isEqualTo(Json.of("Error"));
        machines.until(5);

        JsonObject container = machines.container("web", "app");
        assertThat(container.at("state", "waiting", "reason")).isEqualTo(Json.of("CrashLoopBackOff"));
        assertThat(container.at("state", "waiting", "message"))
                .isEqualTo(Json.of("back-off 10s restarting failed container=app pod=web_default("
                        + machines.get("web").uid() + ")"));
        assertThat(container.at("lastState", "terminated", "exitCode")).isEqualTo(Json.of(1));
        assertThat(machines.events("web"))
                .endsWith("Warning BackOff: Back-off restarting failed container app in pod web_default("
                        + machines.get("web").uid() + ")");
        assertThat(machines.status("web").string("phase")).isEqualTo("Running");
    }

    @Test
    void anEndlessCrashLoopIsSettled() {
        machines.run("node-1", Machines.with(Machines.web("web"), "crash-after", "1s"));

        machines.until(4.5);
        assertThat(machines.isSettled()).isFalse();
        machines.until(5);
        assertThat(machines.isSettled()).isTrue();
        machines.until(14);

        assertThat(machines.isSettled()).isTrue();
    }

    @Test
    void tenMinutesOfGoodRunMakeABackOffForgotten() {
        Key pod = Machines.pod("web");
        machines.run("node-1", Machines.web("web")).until(10);
        machines.strike(new Fault.CrashContainer(pod, "", 1));
        machines.until(20);
        machines.strike(new Fault.CrashContainer(pod, "", 1));
        machines.until(640);
        assertThat(starts()).containsExactly("1.5", "10.5", "30.5");

        machines.strike(new Fault.CrashContainer(pod, "", 1));
        machines.until(650);

        assertThat(starts()).endsWith("640.5");
    }

    @Test
    void aPodThatNeverRestartsSucceedsWhenItsContainerEndsWell() {
        machines.run("node-1", never(Machines.with(Machines.web("web"), "exit", "0@30s")));

        machines.until(60);

        assertThat(machines.status("web").string("phase")).isEqualTo("Succeeded");
        assertThat(machines.container("web", "app").at("state", "terminated", "reason"))
                .isEqualTo(Json.of("Completed"));
        assertThat(machines.whys()).endsWith("31.5: kubelet.ended, kubelet.podSucceeded");
    }

    @Test
    void aPodThatNeverRestartsFailsWhenItsContainerDoes() {
        machines.run("node-1", never(Machines.with(Machines.web("web"), "exit", "7@30s")));

        machines.until(60);

        assertThat(machines.status("web").string("phase")).isEqualTo("Failed");
        assertThat(machines.container("web", "app").at("state", "terminated", "exitCode"))
                .isEqualTo(Json.of(7));
    }

    private static JsonObject never(JsonObject pod) {
        return Machines.with(pod, "restartPolicy", Json.of("Never"));
    }

    @Test
    void onFailureRestartsWhatFailsAndNotWhatEndsWell() {
        JsonObject onFailure = Machines.with(Machines.web("web"), "restartPolicy", Json.of("OnFailure"));
        machines.run("node-1", Machines.with(onFailure, "exit", "0@60s")).until(10);

        machines.strike(new Fault.CrashContainer(Machines.pod("web"), "app", 1));
        machines.until(100);

        assertThat(machines.container("web", "app").number("restartCount", 0)).isEqualTo(1);
        assertThat(machines.status("web").string("phase")).isEqualTo("Succeeded");
    }

    @Test
    void alwaysRestartsWhatEndsWellToo() {
        machines.run("node-1", Machines.with(Machines.web("web"), "exit", "0@5s"));

        machines.until(8);

        assertThat(machines.container("web", "app").number("restartCount", 0)).isEqualTo(1);
        assertThat(machines.container("web", "app").at("lastState", "terminated", "reason"))
                .isEqualTo(Json.of("Completed"));
    }

    @Test
    void anotherImageRestartsARunningContainerWithIt() {
        machines.run("node-1", Machines.web("web")).until(10);
        JsonObject changed = Machines.withContainer(machines.get("web").tree(), "image", Json.of("shop/web:1.6"));

        machines.write(Machines.pod("web"), draft -> draft.update(Machines.pod("web"), changed))
                .until(20);

        assertThat(machines.events("web"))
                .contains("Normal Killing: Container app definition changed, will be restarted");
        assertThat(machines.container("web", "app").string("image")).isEqualTo("docker.io/shop/web:1.6");
        assertThat(machines.container("web", "app").number("restartCount", 0)).isEqualTo(1);
        assertThat(machines.whys())
                .endsWith(
                        "10: kubelet.imageChanged",
                        "11: kubelet.ended, kubelet.restartedWith, kubelet.pulling",
                        "12: kubelet.pulled",
                        "12.5: kubelet.startedReady");
    }

    @Test
    void aPodThatIsDeletedInABackOffGoesAtOnce() {
        machines.run("node-1", Machines.with(Machines.web("web"), "crash-after", "1s"))
                .until(8);

        machines.delete("web", DeleteOptions.DEFAULT).until(8);

        assertThat(machines.exists("web")).isFalse();
    }
}
