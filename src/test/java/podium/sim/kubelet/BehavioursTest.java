package podium.sim.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.sim.kubelet.Behaviour.End;
import podium.sim.kubelet.Behaviour.Window;

class BehavioursTest {

    @Test
    void nothingSaidIsTheUsual() {
        assertThat(parse().of("app")).isEqualTo(Behaviour.DEFAULT);
    }

    @Test
    void allThatCanBeSaid() {
        Behaviours said = parse(
                "pull",
                "8s",
                "start",
                "2s",
                "ready-after",
                "1m30s",
                "unready-at",
                "60s+10s",
                "exit",
                "3@2m",
                "ignores-sigterm",
                "true",
                "private",
                "true",
                "log",
                "hello");

        assertThat(said.problems()).isEmpty();
        assertThat(said.of("app"))
                .isEqualTo(new Behaviour(
                        8_000,
                        2_000,
                        1_000,
                        90_000,
                        new Window(60_000, 10_000),
                        new End(120_000, 3),
                        true,
                        true,
                        "hello"));
    }

    @Test
    void whatIsSaidOfOneContainerWins() {
        Behaviours said = parse("start", "2s", "app.start", "5s");

        assertThat(said.of("app").startMs()).isEqualTo(5_000);
        assertThat(said.of("log").startMs()).isEqualTo(2_000);
    }

    @Test
    void aCrashIsAnEndWithTheCodeOne() {
        assertThat(parse("crash-after", "20s").of("app").end()).isEqualTo(new End(20_000, 1));
    }

    @Test
    void whatIsUnknownOrMalformedIsAProblemAndSaysNothing() {
        Behaviours said = parse(
                "pul",
                "8s",
                "start",
                "two",
                "unready-at",
                "60s",
                "exit",
                "300@2s",
                "ignores-sigterm",
                "yes",
                "web.start",
                "1s");

        assertThat(said.of("app")).isEqualTo(Behaviour.DEFAULT);
        assertThat(said.problems())
                .containsExactly(
                        problem("start", "behaviour.malformed.duration", "two"),
                        problem("unready-at", "behaviour.malformed.window", "60s"),
                        problem("exit", "behaviour.malformed.exit", "300@2s"),
                        problem("ignores-sigterm", "behaviour.malformed.flag", "yes"),
                        problem(
                                "pul",
                                "behaviour.unknown",
                                "pul",
                                "pull, start, ready-after, unready-at, crash-after, exit, ignores-sigterm, private, log"),
                        problem("web.start", "behaviour.noContainer", "web", "app, log"));
    }

    @Test
    void aContainerCannotEndInTwoWays() {
        assertThat(parse("exit", "0@5s", "crash-after", "3s").problems())
                .containsExactly(problem("exit", "behaviour.twoEnds"));
    }

    @Test
    void otherAnnotationsAreOtherPeoples() {
        JsonObject annotations = JsonObject.of("example.com/pull", Json.of("x"));

        assertThat(Behaviours.parse(annotations, List.of("app"), Behaviour.DEFAULT)
                        .problems())
                .isEmpty();
    }

    @Test
    void durationsAreWrittenAsInGo() {
        assertThat(GoDuration.parse("1h2m3.5s")).isEqualTo(3_723_500);
        assertThat(GoDuration.parse("1.5m")).isEqualTo(90_000);
        assertThat(GoDuration.parse("250ms")).isEqualTo(250);
        assertThat(GoDuration.parse("0")).isZero();
        assertThat(List.of("", "5", "-5s", "5 s", "s", "5x", "1e3s", "9999999999999h"))
                .allMatch(text -> GoDuration.parse(text) == GoDuration.INVALID);
        assertThat(List.of(0L, 250L, 1_000L, 1_500L, 160_000L, 300_000L, 3_600_000L))
                .extracting(GoDuration::format)
                .containsExactly("0s", "250ms", "1s", "1.5s", "2m40s", "5m0s", "1h0m0s");
    }

    private static BehaviourProblem problem(String annotation, String key, Object... args) {
        return new BehaviourProblem(Behaviours.PREFIX + annotation, Why.of(key, args));
    }

    private static Behaviours parse(String... keysAndValues) {
        JsonObject annotations = JsonObject.EMPTY;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            annotations = annotations.with(Behaviours.PREFIX + keysAndValues[i], keysAndValues[i + 1]);
        }
        return Behaviours.parse(annotations, List.of("app", "log"), Behaviour.DEFAULT);
    }
}
