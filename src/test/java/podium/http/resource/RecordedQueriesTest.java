package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import podium.base.JsonObject;

/** Every recorded query through the router: lists, pages, selectors, tables, watches, deletions, discovery. */
@Tag("slow")
class RecordedQueriesTest {

    private static final RecordedRequests REQUESTS = new RecordedRequests();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    static List<JsonObject> cases() {
        return RecordedRequests.cases("queries");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecordedQueryIsAnsweredAsRecorded(JsonObject recorded) throws InterruptedException {
        assertThat(REQUESTS.differences(recorded)).isEmpty();
    }
}
