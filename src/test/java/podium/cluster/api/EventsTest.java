package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import podium.base.JsonObject;

/** One event in both groups: stored once, answered as it is asked for. */
class EventsTest {

    private static final String OLD = "/api/v1/namespaces/default/events";
    private static final String NEW = "/apis/events.k8s.io/v1/namespaces/default/events";

    private static final String REPORTED =
            "{\"metadata\":{\"name\":\"e\"},\"eventTime\":\"2026-01-01T00:00:00.000000Z\","
                    + "\"reportingController\":\"example.com/c\",\"reportingInstance\":\"c-1\",\"action\":\"Act\",\"reason\":\"Why\","
                    + "\"regarding\":{\"kind\":\"Pod\",\"namespace\":\"default\",\"name\":\"p\"},\"note\":\"hello\",\"type\":\"Normal\"}";

    private final AskedApi server = new AskedApi();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsReportedInTheNewerGroupIsReadInTheOlder() {
        JsonObject made = ask("POST", NEW, REPORTED).body();
        JsonObject read = ask("GET", OLD + "/e", "").body();

        assertThat(made.string("apiVersion")).isEqualTo("events.k8s.io/v1");
        assertThat(made.string("note")).isEqualTo("hello");
        assertThat(read.string("apiVersion")).isEqualTo("v1");
        assertThat(read.string("message")).isEqualTo("hello");
        assertThat(read.object("involvedObject").string("name")).isEqualTo("p");
        assertThat(read.string("reportingComponent")).isEqualTo("example.com/c");
    }

    @Test
    void whatAnOlderClientSaysIsRefusedInTheNewerGroup() {
        AskedApi.Answer answer = ask("POST", NEW, REPORTED.replace("\"note\"", "\"deprecatedCount\":3,\"note\""));

        assertThat(answer.code()).isEqualTo(422);
        assertThat(answer.body().string("message"))
                .isEqualTo("Event \"e\" is invalid: count: Invalid value: \"\": needs to be unset");
    }

    @Test
    void aPatchInTheNewerGroupNamesItsOwnFields() {
        ask("POST", NEW, REPORTED);

        AskedApi.Answer series = server.patch(
                "merge",
                NEW + "/e",
                "{\"series\":{\"count\":2," + "\"lastObservedTime\":\"2026-01-01T00:00:01.000000Z\"}}");
        AskedApi.Answer note = server.patch("merge", NEW + "/e", "{\"note\":\"other\"}");

        assertThat(series.code()).isEqualTo(200);
        assertThat(series.body().object("series").number("count", 0)).isEqualTo(2);
        assertThat(note.body().string("message"))
                .isEqualTo("Event \"e\" is invalid: message: Invalid value: \"other\": field is immutable");
    }

    @Test
    void aReplacementOfAnEventThatIsNotThereMakesIt() {
        assertThat(ask("PUT", NEW + "/e", REPORTED).code()).isEqualTo(201);
    }

    private AskedApi.Answer ask(String method, String path, String body) {
        return server.ask(method, path, body);
    }
}
