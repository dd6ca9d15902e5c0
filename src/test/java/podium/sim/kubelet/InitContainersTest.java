package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.resource.Conditions;

class InitContainersTest {

    private final Machines machines = new Machines();

    @Test
    void initContainersRunOneAfterTheOtherBeforeTheOthers() {
        JsonObject pod = with(Machines.web("web"), container("first"), container("second"));
        pod = Machines.with(pod, "first.exit", "0@2s");
        pod = Machines.with(pod, "second.exit", "0@3s");

        machines.run("node-1", pod).until(60);

        assertThat(machines.whys())
                .containsExactly(
                        "0: kubelet.pulling",
                        "1: kubelet.pulled",
                        "1.5: kubelet.started",
                        "3.5: kubelet.ended, kubelet.imagePresent",
                        "4: kubelet.started",
                        "7: kubelet.ended, kubelet.pulling",
                        "8: kubelet.pulled",
                        "8.5: kubelet.startedReady");
        assertThat(machines.container("web", "first").isTrue("ready")).isTrue();
        assertThat(machines.container("web", "first").at("state", "terminated", "reason"))
                .isEqualTo(Json.of("Completed"));
    }

    @Test
    void untilThenThePodIsPendingAndNotInitialized() {
        JsonObject pod = Machines.with(with(Machines.web("web"), container("first")), "first.exit", "0@10s");

        machines.run("node-1", pod).until(5);

        JsonObject initialized = Conditions.find(machines.status("web").array("conditions"), "Initialized");
        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");
        assertThat(initialized.string("reason")).isEqualTo("ContainersNotInitialized");
        assertThat(initialized.string("message")).isEqualTo("containers with incomplete status: [first]");
        assertThat(machines.container("web", "app").at("state", "waiting", "reason"))
                .isEqualTo(Json.of("PodInitializing"));
    }

    @Test
    void anInitContainerThatFailsIsTriedAgain() {
        JsonObject pod = Machines.with(with(Machines.web("web"), container("first")), "first.exit", "1@1s");

        machines.run("node-1", pod).until(6);

        assertThat(machines.container("web", "first").at("state", "waiting", "reason"))
                .isEqualTo(Json.of("CrashLoopBackOff"));
        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");
    }

    @Test
    void aPodThatNeverRestartsFailsWithItsInitContainer() {
        JsonObject pod = Machines.with(with(Machines.web("web"), container("first")), "first.exit", "1@1s");

        machines.run("node-1", Machines.with(pod, "restartPolicy", Json.of("Never")))
                .until(6);

        assertThat(machines.status("web").string("phase")).isEqualTo("Failed");
        assertThat(machines.container("web", "app").at("state", "waiting", "reason"))
                .isEqualTo(Json.of("PodInitializing"));
    }

    @Test
    void aSidecarStartsFirstAndStaysBesideTheOthers() {
        machines.run("node-1", with(Machines.web("web"), sidecar("proxy"))).until(60);

        assertThat(machines.whys())
                .containsExactly(
                        "0: kubelet.pulling",
                        "1: kubelet.pulled",
                        "1.5: kubelet.startedReady, kubelet.pulling",
                        "2.5: kubelet.pulled",
                        "3: kubelet.startedReady");
        assertThat(machines.container("web", "proxy").isTrue("ready")).isTrue();
    }

    @Test
    void aSidecarEndsAfterTheContainersThatItServes() {
        machines.run("node-1", with(Machines.web("web"), sidecar("proxy"))).until(10);

        machines.delete("web", DeleteOptions.DEFAULT).until(20);

        assertThat(machines.whys())
                .endsWith(
                        "10: kubelet.stopping",
                        "11: kubelet.ended, kubelet.stopping",
                        "12: kubelet.ended, kubelet.podRemoved");
    }

    @Test
    void aSidecarEndsWhenTheWorkIsDone() {
        JsonObject pod = Machines.with(with(Machines.web("web"), sidecar("proxy")), "app.exit", "0@5s");

        machines.run("node-1", Machines.with(pod, "restartPolicy", Json.of("Never")))
                .until(20);

        assertThat(machines.whys())
                .endsWith("8: kubelet.ended, kubelet.sidecarStopping", "9: kubelet.ended, kubelet.podSucceeded");
        assertThat(machines.status("web").string("phase")).isEqualTo("Succeeded");
    }

    @Test
    void containersAreStartedOneAfterTheOther() {
        JsonObject pod = Machines.pod(
                "web",
                JsonObject.of("name", Json.of("app"), "image", Json.of("shop/web:1.5")),
                JsonObject.of("name", Json.of("log"), "image", Json.of("shop/log:1")));

        machines.run("node-1", pod).until(60);

        assertThat(machines.whys())
                .containsExactly(
                        "0: kubelet.pulling",
                        "1: kubelet.pulled",
                        "1.5: kubelet.startedReady, kubelet.pulling",
                        "2.5: kubelet.pulled",
                        "3: kubelet.startedReady");
    }

    private static JsonObject with(JsonObject pod, JsonObject... init) {
        return Machines.with(pod, "initContainers", JsonArray.of(init));
    }

    private static JsonObject container(String name) {
        return JsonObject.of("name", Json.of(name), "image", Json.of("shop/tool:1"));
    }

    private static JsonObject sidecar(String name) {
        return container(name).with("restartPolicy", "Always");
    }
}
