package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Key;

/** What is said of a pod while it runs. A container starts at 1.5 s. */
class BehaviourChangesTest {

    private static final Key WEB = Machines.pod("web");

    private final Machines machines = new Machines();

    @Test
    void aRunningContainerCrashesSoLongAfterItIsSaidAndThenAfterEachStart() {
        machines.run("node-1", Machines.web("web")).until(100);

        say("crash-after", "5s").until(112);

        assertThat(machines.whys())
                .endsWith(
                        "100: kubelet.behaviourChanged",
                        "105: kubelet.ended, kubelet.restartedAtOnce, kubelet.imagePresent",
                        "105.5: kubelet.startedReady",
                        "110.5: kubelet.ended",
                        "111.5: kubelet.backOff");
    }

    @Test
    void aBadSpellOfReadinessBeginsSoLongAfterItIsSaid() {
        machines.run("node-1", Machines.web("web")).until(100);

        say("unready-at", "10s+20s").until(200);

        assertThat(machines.whys())
                .endsWith("100: kubelet.behaviourChanged", "110: kubelet.unready", "130: kubelet.readyAgain");
    }

    @Test
    void aBadSpellThatIsTakenBackEndsAtOnce() {
        machines.run("node-1", Machines.with(Machines.web("web"), "unready-at", "10s+60s"))
                .until(30);

        sayNothing().until(100);

        assertThat(machines.whys())
                .endsWith("11.5: kubelet.unready", "30: kubelet.behaviourChanged, kubelet.readyAgain");
    }

    @Test
    void aContainerThatIsUpStaysUpWhenItsStartIsSaidToTakeLonger() {
        machines.run("node-1", Machines.web("web")).until(10);

        say("ready-after", "30s").until(100);

        assertThat(machines.whys()).endsWith("10: kubelet.behaviourChanged");
    }

    @Test
    void anotherAnnotationChangesNothing() {
        machines.run("node-1", Machines.web("web")).until(10);

        annotate(JsonObject.of("example.com/team", Json.of("shop"))).until(20);

        assertThat(machines.whys()).endsWith("10: kubelet.unchanged");
    }

    private Machines say(String field, String value) {
        return annotate(JsonObject.of(Behaviours.PREFIX + field, Json.of(value)));
    }

    private Machines sayNothing() {
        return annotate(JsonObject.EMPTY);
    }

    private Machines annotate(JsonObject annotations) {
        JsonObject changed =
                machines.get("web").tree().change("metadata", metadata -> metadata.with("annotations", annotations));
        return machines.write(WEB, draft -> draft.update(WEB, changed));
    }
}
