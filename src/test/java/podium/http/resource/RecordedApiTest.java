package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import podium.base.JsonObject;

/** Every request that was recorded of a real API server, through the router and whatever stands behind it. */
@Tag("slow")
class RecordedApiTest {

    private static final List<String> FILES = List.of("validation", "defaulting", "patches", "queries");

    private static final RecordedRequests REQUESTS = new RecordedRequests();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    static Stream<Arguments> cases() {
        return FILES.stream()
                .flatMap(file -> RecordedRequests.cases(file).stream())
                .map(recorded -> Arguments.of(recorded.string("id", ""), recorded));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsRecorded(String id, JsonObject recorded) throws InterruptedException {
        assertThat(REQUESTS.differences(recorded)).isEmpty();
    }
}
