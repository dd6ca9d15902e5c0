package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Conditions;

/** A container starts at 1.5 s. */
class ProbesTest {

    private final Machines machines = new Machines();

    @Test
    void aReadinessProbePassesAfterItsDelayAndItsSuccesses() {
        machines.run("node-1", web("readinessProbe", probe(2, 3, 2, 3))).until(60);

        assertThat(machines.whys()).endsWith("1.5: kubelet.started", "6.5: kubelet.readinessPassed");
    }

    @Test
    void aProgramThatComesUpSlowlyFailsItsReadinessProbeUntilThen() {
        machines.run("node-1", Machines.with(web("readinessProbe", probe(0, 2, 1, 3)), "ready-after", "5s"));

        machines.until(60);

        assertThat(machines.whys())
                .endsWith("1.5: kubelet.started, kubelet.notReadyYet", "7.5: kubelet.readinessPassed");
        assertThat(machines.events("web"))
                .endsWith("Warning Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503");
    }

    @Test
    void whatIsReadyLaterThanItRunsIsRunningAndNotReady() {
        machines.run("node-1", Machines.with(Machines.web("web"), "ready-after", "5s"))
                .until(2);

        assertThat(machines.status("web").string("phase")).isEqualTo("Running");
        JsonObject ready = Conditions.find(machines.status("web").array("conditions"), "Ready");
        assertThat(ready.string("reason")).isEqualTo("ContainersNotReady");
        assertThat(ready.string("message")).isEqualTo("containers with unready status: [app]");
        machines.until(10);

        assertThat(machines.whys()).endsWith("1.5: kubelet.started", "6.5: kubelet.readyAfter");
    }

    @Test
    void aSpellWithoutReadinessIsSeenAfterSoManyFailures() {
        machines.run("node-1", Machines.with(web("readinessProbe", probe(0, 5, 1, 2)), "unready-at", "12s+20s"));

        machines.until(100);

        assertThat(machines.whys())
                .endsWith(
                        "1.5: kubelet.started, kubelet.readinessPassed",
                        "16.5: kubelet.readinessFailing",
                        "21.5: kubelet.readinessFailed",
                        "36.5: kubelet.readinessPassedAgain");
    }

    @Test
    void aSpellThatIsTooShortChangesNothing() {
        machines.run("node-1", Machines.with(web("readinessProbe", probe(0, 5, 1, 3)), "unready-at", "12s+7s"));

        machines.until(100);

        assertThat(machines.whys())
                .endsWith("1.5: kubelet.started, kubelet.readinessPassed", "16.5: kubelet.readinessFailing");
        assertThat(Conditions.isTrue(machines.status("web").array("conditions"), "Ready"))
                .isTrue();
    }

    @Test
    void aLivenessProbeThatIsTooImpatientRestartsASlowProgram() {
        JsonObject slow = Machines.with(web("livenessProbe", probe(0, 2, 1, 3)), "ready-after", "30s");

        machines.run("node-1", slow).until(7);

        assertThat(machines.whys())
                .endsWith(
                        "1.5: kubelet.started, kubelet.livenessFailing",
                        "5.5: kubelet.livenessFailed",
                        "6.5: kubelet.ended, kubelet.restartedAtOnce, kubelet.imagePresent",
                        "7: kubelet.started, kubelet.livenessFailing");
        assertThat(machines.events("web"))
                .contains("Normal Killing: Container app failed liveness probe, will be restarted");
        assertThat(machines.container("web", "app").at("lastState", "terminated", "exitCode"))
                .isEqualTo(Json.of(143));
    }

    @Test
    void aStartupProbeHoldsTheOthersBackUntilTheProgramIsUp() {
        JsonObject pod =
                Machines.withContainer(web("livenessProbe", probe(0, 2, 1, 3)), "startupProbe", probe(0, 5, 1, 10));

        machines.run("node-1", Machines.with(pod, "ready-after", "12s")).until(100);

        assertThat(machines.whys())
                .endsWith(
                        "1.5: kubelet.started, kubelet.startupFailing",
                        "16.5: kubelet.startupPassed, kubelet.readyAfter");
        assertThat(machines.container("web", "app").isTrue("started")).isTrue();
        assertThat(machines.container("web", "app").number("restartCount", 0)).isZero();
    }

    @Test
    void aStartupProbeThatNeverPassesRestartsTheContainer() {
        machines.run("node-1", Machines.with(web("startupProbe", probe(0, 5, 1, 2)), "ready-after", "60s"));

        machines.until(8);

        assertThat(machines.events("web"))
                .contains("Normal Killing: Container app failed startup probe, will be restarted");
        assertThat(machines.whys()).contains("6.5: kubelet.startupFailed");
    }

    @Test
    void aProbeThatPassesMakesNoSteps() {
        machines.run("node-1", web("readinessProbe", probe(0, 1, 1, 3))).until(10);
        int steps = machines.whys().size();

        machines.until(3600);

        assertThat(machines.whys()).hasSize(steps);
        assertThat(machines.isSettled()).isTrue();
    }

    @Test
    void failuresSoundLikeTheirProbe() {
        JsonObject container = JsonObject.of(
                "ports",
                podium.base.JsonArray.of(JsonObject.of("name", Json.of("http"), "containerPort", Json.of(8080))));

        assertThat(failure("tcpSocket", JsonObject.of("port", Json.of("http")), container))
                .isEqualTo("dial tcp 10.0.0.7:8080: connect: connection refused");
        assertThat(failure("grpc", JsonObject.EMPTY, container))
                .isEqualTo("service unhealthy (responded with \"NOT_SERVING\")");
        assertThat(failure("exec", JsonObject.EMPTY, container)).isEmpty();
    }

    private static String failure(String handler, JsonObject how, JsonObject container) {
        Probe probe = Probe.of(JsonObject.of("readinessProbe", JsonObject.of(handler, how)), "readinessProbe");
        return probe.failure("10.0.0.7", container);
    }

    private static JsonObject web(String field, JsonObject probe) {
        return Machines.withContainer(Machines.web("web"), field, probe);
    }

    private static JsonObject probe(int delayS, int periodS, int successes, int failures) {
        return JsonObject.builder()
                .put("httpGet", JsonObject.of("path", Json.of("/"), "port", Json.of(80)))
                .put("initialDelaySeconds", delayS)
                .put("periodSeconds", periodS)
                .put("successThreshold", successes)
                .put("failureThreshold", failures)
                .build();
    }
}
