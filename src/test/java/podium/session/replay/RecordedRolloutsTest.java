package podium.session.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.cluster.Api;
import podium.cluster.api.ApiServer;
import podium.store.CatalogueFiles;

/** Rollouts as a real control plane of Kubernetes 1.36.2 carried them out, state by state. */
@Tag("slow")
public class RecordedRolloutsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/rollouts");

    /**
     * A recording in which the real cluster raced: its twin is the same plan for the same Deployment (the defaults written
     * out), and differs in one condition of one state. Only one of the two can be met; the other 60 agree with the twin.
     */
    private static final String RACED = "defaults-2";

    private static final String TWIN = "roll-2-surge-25pct-unavail-25pct";
    private static final int RACED_STATE = 4;
    private static final int NONE = -1;

    private final Api api = new ApiServer(CatalogueFiles.read());

    @TestFactory
    Stream<DynamicTest> everyRolloutGoesAsItWasRecorded() {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        id(scenario), () -> check(scenario, id(scenario).equals(RACED) ? RACED_STATE : NONE)));
    }

    /** Every rollout in every state, also in that in which the real cluster raced. */
    public Stream<DynamicTest> wholly() {
        return scenarios().stream().map(scenario -> DynamicTest.dynamicTest(id(scenario), () -> check(scenario, NONE)));
    }

    private void check(JsonObject recorded, int raced) {
        Replay.Result replayed = Replay.of(plan(recorded), api);

        assertThat(replayed.failure()).isNull();
        List<Json> states = replayed.recording().array("states").toList();
        for (int i = 0; i < recorded.array("states").size(); i++) {
            JsonObject wanted = recorded.array("states").object(i);
            if (i != raced) {
                assertThat(states).hasSizeGreaterThan(i);
                assertThat(states.get(i))
                        .as("state %d, after %s", i, wanted.string("after"))
                        .isEqualTo(wanted);
            }
        }
        assertThat(states).hasSize(recorded.array("states").size());
        checkEvents(recorded, replayed.recording().array("events"));
    }

    /** The recorder's rate limit merged some events of some scenarios: those that are there must have been reported. */
    private static void checkEvents(JsonObject recorded, JsonArray events) {
        if (recorded.isTrue("eventsComplete")) {
            assertThat(events).containsExactlyElementsOf(recorded.array("events"));
        } else {
            assertThat(events).containsAll(recorded.array("events"));
        }
    }

    @Test
    void theRacedRecordingDiffersFromItsTwinInOneConditionOnly() {
        JsonObject raced = named(RACED);
        JsonObject twin = named(TWIN);
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < raced.array("states").size(); i++) {
            if (!raced.array("states").get(i).equals(twin.array("states").get(i))) {
                different.add(i);
            }
        }

        assertThat(different).containsExactly(RACED_STATE);
        assertThat(withoutProgress(raced)).isEqualTo(withoutProgress(twin));
        assertThat(Replay.of(plan(raced), api).recording().array("states"))
                .isEqualTo(Replay.of(plan(twin), api).recording().array("states"));
    }

    private static JsonObject withoutProgress(JsonObject scenario) {
        return scenario.array("states")
                .object(RACED_STATE)
                .change(
                        "deployments",
                        deployments -> deployments.change(
                                "web",
                                web -> web.change("conditions", conditions -> conditions.without("Progressing"))));
    }

    private static JsonObject named(String id) {
        return scenarios().stream()
                .filter(scenario -> id(scenario).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject plan(JsonObject recorded) {
        return recorded.without("states").without("eventsComplete").without("events");
    }

    private static String id(JsonObject scenario) {
        return Objects.requireNonNull(scenario.string("id"));
    }

    private static List<JsonObject> scenarios() {
        List<JsonObject> scenarios = new ArrayList<>();
        for (String file : new String[] {"designed.json", "random.json"}) {
            for (Json scenario : ((JsonReader.Value) JsonReader.read(text(FOLDER.resolve(file))))
                    .json()
                    .asArray()) {
                scenarios.add(scenario.asObject());
            }
        }
        return scenarios;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
