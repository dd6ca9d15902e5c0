package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Change;
import podium.cluster.DeleteOptions;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Command.Fault;
import podium.sim.Step;

class StandInTest {

    private final Machines machines = Machines.ofStandIns();

    private static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text.replace('\'', '"'))).json();
    }

    private static JsonObject web(String field, String value) {
        return Machines.withContainer(Machines.web("web"), field, json(value));
    }

    private void setImage(String image) {
        Key key = Machines.pod("web");
        JsonObject changed = Machines.withContainer(machines.get("web").tree(), "image", Json.of(image));
        machines.write(key, draft -> draft.update(key, changed)).until(1200);
    }

    private String waiting() {
        JsonObject waiting = machines.container("web", "app").object("state").object("waiting");
        return waiting.string("reason", "runs");
    }

    @Test
    void aBoundPodIsRunningAndReadyAfterASecond() {
        machines.run("node-1", Machines.web("web")).until(0.9);
        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");

        machines.until(1);

        JsonObject status = machines.status("web");
        assertThat(status.string("phase")).isEqualTo("Running");
        assertThat(Conditions.isTrue(status.array("conditions"), "Ready")).isTrue();
        assertThat(status.string("podIP")).isEqualTo("10.128.1.2");
        assertThat(machines.whys()).containsExactly("0: kubelet.standIn.taken", "1: kubelet.standIn.ready");
        assertThat(machines.isSettled()).isTrue();
    }

    @Test
    void noProbeIsAskedAndNoBehaviourCounts() {
        JsonObject probed = Machines.withContainer(
                Machines.web("web"), "readinessProbe", json("{'tcpSocket':{'port':80},'initialDelaySeconds':60}"));

        machines.run("node-1", Machines.with(probed, "crash-after", "2s")).until(600);

        assertThat(machines.container("web", "app").isTrue("ready")).isTrue();
        assertThat(machines.container("web", "app").number("restartCount", -1)).isZero();
    }

    @Test
    void anImageIsNamedAsTheSpecNamesIt() {
        machines.run("node-1", web("image", "'nginx:1.27'")).until(1);

        assertThat(machines.container("web", "app").string("image")).isEqualTo("nginx:1.27");
    }

    @Test
    void aMissingImageStaysAtErrImagePullAlsoWhenItIsMended() {
        machines.run("node-1", web("image", "'app:missing'")).until(600);
        assertThat(waiting()).isEqualTo("ErrImagePull");

        setImage("app:1");

        assertThat(waiting()).isEqualTo("ErrImagePull");
        assertThat(machines.whys()).contains("1: kubelet.standIn.noImage").endsWith("600: kubelet.standIn.seen");
    }

    @Test
    void aRunningContainerIsNotRestartedWithAnotherImage() {
        machines.run("node-1", Machines.web("web")).until(5);

        setImage("app:2");

        assertThat(machines.container("web", "app").number("restartCount", -1)).isZero();
        assertThat(machines.status("web").string("phase")).isEqualTo("Running");
        assertThat(machines.status("web").number("observedGeneration", 0))
                .as("kubectl wait looks whether it has seen the spec")
                .isEqualTo(machines.get("web").generation());
    }

    @Test
    void missingConfigurationStaysMissing() {
        machines.run("node-1", web("envFrom", "[{'configMapRef':{'name':'later'}}]"))
                .until(5);
        Key later = Key.of(Kind.CONFIG_MAP, "default", "later");
        machines.write(later, draft -> draft.create(later, JsonObject.EMPTY)).until(600);

        assertThat(waiting()).isEqualTo("CreateContainerConfigError");
        assertThat(machines.whys()).contains("1: kubelet.standIn.unconfigured");
    }

    @Test
    void aVolumeThatCannotBeMadeKeepsThePodCreating() {
        JsonObject pod =
                Machines.with(Machines.web("web"), "volumes", json("[{'name':'conf','configMap':{'name':'later'}}]"));

        machines.run("node-1", pod).until(600);

        assertThat(waiting()).isEqualTo("ContainerCreating");
        assertThat(machines.whys()).contains("1: kubelet.standIn.unmounted");
    }

    @Test
    void initContainersHaveDoneTheirWork() {
        JsonObject pod =
                Machines.with(Machines.web("web"), "initContainers", json("[{'name':'first','image':'tool:1'}]"));

        machines.run("node-1", pod).until(1);

        assertThat(machines.container("web", "first").object("state").has("terminated"))
                .isTrue();
        assertThat(machines.status("web").string("phase")).isEqualTo("Running");
    }

    @Test
    void aPodWhoseInitContainerHasNoImageDoesNotRun() {
        JsonObject pod =
                Machines.with(Machines.web("web"), "initContainers", json("[{'name':'first','image':'tool:missing'}]"));

        machines.run("node-1", pod).until(600);

        assertThat(machines.status("web").string("phase")).isEqualTo("Pending");
        assertThat(waiting()).isEqualTo("PodInitializing");
    }

    @Test
    void aDeletedPodIsGoneAfterASecond() {
        machines.run("node-1", Machines.web("web")).until(5);

        machines.delete("web", DeleteOptions.DEFAULT).until(5.9);
        assertThat(machines.exists("web")).isTrue();
        machines.until(6);

        assertThat(machines.exists("web")).isFalse();
        assertThat(machines.whys()).contains("5: kubelet.standIn.ending", "6: kubelet.standIn.removed");
    }

    @Test
    void aPodThatFinalizersHoldIsLetGoOnce() {
        JsonObject held = Machines.web("web")
                .change("metadata", metadata -> metadata.with("finalizers", JsonArray.of(Json.of("example.com/hold"))));
        machines.run("node-1", held).until(5);

        machines.delete("web", DeleteOptions.DEFAULT).until(60);

        assertThat(machines.exists("web")).isTrue();
        assertThat(machines.whys().stream().filter(why -> why.endsWith("standIn.removed")))
                .hasSize(1);
    }

    @Test
    void nothingIsReportedAsAnEvent() {
        machines.run("node-1", web("image", "'app:missing'"))
                .run("node-1", Machines.web("other"))
                .until(5);
        machines.delete("other", DeleteOptions.DEFAULT).until(60);

        assertThat(machines.events("web")).isEmpty();
        assertThat(machines.events("other")).isEmpty();
    }

    @Test
    void aNodeCanStopButNoContainerCanCrash() {
        machines.run("node-1", Machines.web("web")).until(5);

        Step crash = machines.strike(new Fault.CrashContainer(Machines.pod("web"), "app", 1));
        machines.strike(new Fault.StopNode(Key.of(Kind.NODE, "node-1")));
        machines.delete("web", DeleteOptions.DEFAULT).until(60);

        assertThat(crash.changes()).singleElement().isInstanceOf(Change.Refused.class);
        assertThat(machines.exists("web")).isTrue();
    }
}
