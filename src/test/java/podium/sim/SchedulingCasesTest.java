package podium.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** Puts pods where a real kube-scheduler 1.36 put them, for the same scores, and refuses them in the same words. */
public class SchedulingCasesTest {

    @TestFactory
    public Stream<DynamicTest> decidesAsRecorded() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Json item : cases()) {
            JsonObject recorded = item.asObject();
            String name = recorded.string("id", "") + ": " + recorded.string("title", "");
            tests.add(DynamicTest.dynamicTest(name, () -> check(recorded)));
        }
        return tests.stream();
    }

    private static void check(JsonObject recorded) {
        SchedulingCase played = new SchedulingCase(recorded);

        played.carryOut();

        compare(recorded.object("outcome"), played.outcome());
        for (Map.Entry<String, Json> pod : recorded.object("outcome")) {
            JsonObject scores = pod.getValue().asObject().object("scores");
            if (!scores.isEmpty()) {
                assertThat(played.scores(pod.getKey())).isEqualTo(scores);
            }
        }
        if (recorded.has("afterwards")) {
            played.carryOutThen();
            compare(recorded.object("afterwards"), played.outcome());
        } else {
            assertThat(played.victims()).isEqualTo(recorded.array("victims"));
        }
    }

    /** Where chance decides, what was recorded says what is possible. */
    private static void compare(JsonObject recorded, JsonObject played) {
        for (Map.Entry<String, Json> entry : recorded) {
            JsonObject expected = entry.getValue().asObject().without("scores");
            JsonObject actual = played.object(entry.getKey());
            if (expected.has("oneOf")) {
                assertThat(expected.array("oneOf").toList()).contains(Objects.requireNonNull(actual.get("node")));
            } else if (expected.has("spreads")) {
                assertThat(expected.array("spreads").toList()).contains(actual.array("spread"));
            } else {
                assertThat(actual).isEqualTo(expected);
            }
        }
    }

    private static JsonArray cases() {
        try (InputStream in = SchedulingCasesTest.class.getResourceAsStream("/golden/scheduling/cases.json")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            JsonReader.Outcome outcome = JsonReader.read(new String(bytes, StandardCharsets.UTF_8));
            return ((JsonReader.Value) outcome).json().asArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
