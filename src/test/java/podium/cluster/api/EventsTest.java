package podium.cluster.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import podium.base.JsonObject;
import podium.store.CatalogueFiles;

/** One event in both groups: stored once, answered as it is asked for. */
class EventsTest {

    private static final String OLD = "/api/v1/namespaces/golden/events";
    private static final String NEW = "/apis/events.k8s.io/v1/namespaces/golden/events";

    private static final String REPORTED =
            "{\"metadata\":{\"name\":\"e\"},\"eventTime\":\"2026-01-01T00:00:00.000000Z\","
                    + "\"reportingController\":\"example.com/c\",\"reportingInstance\":\"c-1\",\"action\":\"Act\",\"reason\":\"Why\","
                    + "\"regarding\":{\"kind\":\"Pod\",\"namespace\":\"golden\",\"name\":\"p\"},\"note\":\"hello\",\"type\":\"Normal\"}";

    private final GoldenServer server = new GoldenServer(CatalogueFiles.read());

    @Test
    void whatIsReportedInTheNewerGroupIsReadInTheOlder() {
        JsonObject made = ask("POST", NEW, REPORTED).body().asObject();
        JsonObject read = ask("GET", OLD + "/e", "null").body().asObject();

        assertThat(made.string("apiVersion")).isEqualTo("events.k8s.io/v1");
        assertThat(made.string("note")).isEqualTo("hello");
        assertThat(read.string("apiVersion")).isEqualTo("v1");
        assertThat(read.string("message")).isEqualTo("hello");
        assertThat(read.object("involvedObject").string("name")).isEqualTo("p");
        assertThat(read.string("reportingComponent")).isEqualTo("example.com/c");
    }

    @Test
    void whatAnOlderClientSaysIsRefusedInTheNewerGroup() {
        GoldenAnswer answer = ask("POST", NEW, REPORTED.replace("\"note\"", "\"deprecatedCount\":3,\"note\""));

        assertThat(answer.code()).isEqualTo(422);
        assertThat(answer.body().asObject().string("message"))
                .isEqualTo("Event \"e\" is invalid: count: Invalid value: \"\": needs to be unset");
    }

    @Test
    void aPatchInTheNewerGroupNamesItsOwnFields() {
        ask("POST", NEW, REPORTED);

        GoldenAnswer series = server.ask(step(
                        "PATCH",
                        NEW + "/e",
                        "{\"series\":{\"count\":2," + "\"lastObservedTime\":\"2026-01-01T00:00:01.000000Z\"}}")
                .with("contentType", "application/merge-patch+json"));
        GoldenAnswer note = server.ask(
                step("PATCH", NEW + "/e", "{\"note\":\"other\"}").with("contentType", "application/merge-patch+json"));

        assertThat(series.code()).isEqualTo(200);
        assertThat(series.body().asObject().object("series").number("count", 0)).isEqualTo(2);
        assertThat(note.body().asObject().string("message"))
                .isEqualTo("Event \"e\" is invalid: message: Invalid value: \"other\": field is immutable");
    }

    @Test
    void aReplacementOfAnEventThatIsNotThereMakesIt() {
        assertThat(ask("PUT", NEW + "/e", REPORTED).code()).isEqualTo(201);
    }

    private GoldenAnswer ask(String method, String path, String body) {
        return server.ask(step(method, path, body));
    }

    private static JsonObject step(String method, String path, String body) {
        return JsonObject.builder()
                .put("method", method)
                .put("path", path)
                .put("body", GoldenCases.json(body))
                .build();
    }
}
