package podium.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import podium.base.JsonObject;
import podium.http.resource.RecordedRequests;
import podium.session.replay.RecordedRolloutsTest;
import podium.sim.SchedulingCasesTest;

/** The groups of recordings that are compared in this process: a test for each recording, made where its area is tested. */
final class RecordingGroups {

    private static final List<String> API = List.of("validation", "defaulting", "patches", "queries");

    private RecordingGroups() {}

    /** By their names in README.md. */
    static Map<String, Supplier<Stream<DynamicTest>>> all() {
        Map<String, Supplier<Stream<DynamicTest>>> groups = new LinkedHashMap<>();
        groups.put("rollouts", () -> new RecordedRolloutsTest().wholly());
        groups.put("scheduling", () -> new SchedulingCasesTest().decidesAsRecorded());
        groups.put("nodes", RecordingGroups::nodes);
        API.forEach(file -> groups.put("api/" + file, () -> requests(file)));
        return groups;
    }

    private static Stream<DynamicTest> nodes() {
        LostNodesTest nodes = new LostNodesTest();
        return Stream.of(
                DynamicTest.dynamicTest("lost", nodes::aKubeletThatStopsAndComesBack),
                DynamicTest.dynamicTest("deleted", nodes::aNodeThatIsDeleted));
    }

    private static Stream<DynamicTest> requests(String file) {
        RecordedRequests requests = new RecordedRequests();
        return RecordedRequests.cases(file).stream()
                .map(recorded -> DynamicTest.dynamicTest(id(recorded), () -> compare(requests, recorded)))
                .onClose(requests::close);
    }

    private static void compare(RecordedRequests requests, JsonObject recorded) throws InterruptedException {
        List<String> differences = requests.differences(recorded);
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n  ", differences));
        }
    }

    private static String id(JsonObject recorded) {
        return recorded.string("id", "");
    }
}
