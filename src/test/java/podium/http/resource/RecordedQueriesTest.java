package podium.http.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.http.HttpAnswer;

/** Every recorded query through the router: lists, pages, selectors, tables, watches, deletions, discovery. */
@Tag("slow")
class RecordedQueriesTest {

    private static final ServedCluster CLUSTER = new ServedCluster().playing();

    @AfterAll
    static void close() {
        CLUSTER.close();
    }

    static List<JsonObject> cases() throws IOException {
        try (InputStream file = RecordedQueriesTest.class.getResourceAsStream("/golden/api/queries.json")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<JsonObject> cases = new ArrayList<>();
            ServedCluster.json(text).asArray().forEach(item -> cases.add(item.asObject()));
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecordedQueryIsAnsweredAsRecorded(JsonObject recorded) throws InterruptedException {
        String namespace =
                "api-" + Integer.toHexString(recorded.string("id", "").hashCode());
        CLUSTER.post("/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + namespace + "\"}}");
        awaitServiceAccount(namespace);
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("ns", namespace);
        List<String> asked = new ArrayList<>();

        for (Json step : recorded.array("steps")) {
            assertStep(step.asObject(), kept, asked);
        }
    }

    private static void assertStep(JsonObject step, Map<String, String> kept, List<String> asked)
            throws InterruptedException {
        Json body = step.get("body");
        String sent =
                body == null ? "" : filled(body instanceof JsonString text ? text.value() : body.toString(), kept);
        collect(body == null ? JsonNull.NULL : body, asked);
        String type = body == null ? "" : step.string("contentType", "application/json");

        HttpAnswer answer = CLUSTER.ask(
                step.string("method", ""), target(step, kept), type, sent, step.string("accept", "application/json"));

        Json tree = tree(answer, (int) step.number("lines", 0));
        step.object("keep")
                .forEach((name, pointer) -> kept.put(name, plain(Recorded.at(tree, ((JsonString) pointer).value()))));
        boolean isPicked = step.has("only") && answer.code() < 300;
        Json shown = isPicked ? Recorded.only(tree, step.array("only")) : tree;
        Recorded recorded = new Recorded(Objects.requireNonNull(kept.get("ns")), asked);
        String where = step.string("method", "") + " " + target(step, kept);
        assertThat(answer.code()).as(where).isEqualTo((int) step.number("code", 0));
        assertThat(recorded.marked(shown)).as(where).isEqualTo(withoutProse(step.get("answer")));
    }

    /** Descriptions of columns are prose of their own. */
    private static Json withoutProse(Json answer) {
        if (!(answer instanceof JsonObject object)) {
            return answer instanceof JsonArray list ? list.map(RecordedQueriesTest::withoutProse) : answer;
        }
        JsonObject plain = JsonObject.EMPTY;
        for (Map.Entry<String, Json> field : object) {
            boolean isColumns = field.getKey().endsWith("columnDefinitions");
            Json value = isColumns
                    ? field.getValue() instanceof JsonArray columns
                            ? columns.map(column -> column.asObject().without("description"))
                            : field.getValue()
                    : withoutProse(field.getValue());
            plain = plain.with(field.getKey(), value);
        }
        return plain;
    }

    private static Json tree(HttpAnswer answer, int lines) throws InterruptedException {
        if (answer instanceof HttpAnswer.Streaming) {
            try (WatchReading watch = new WatchReading(answer)) {
                List<JsonObject> events = watch.events(Math.max(1, lines));
                return events.isEmpty() ? JsonNull.NULL : JsonArray.of(events);
            }
        }
        String text = ServedCluster.text(answer);
        return text.isEmpty() ? JsonNull.NULL : text.startsWith("{") ? ServedCluster.json(text) : Json.of(text);
    }

    private static String target(JsonObject step, Map<String, String> kept) {
        String path = filled(step.string("path", ""), kept);
        String query = filled(step.string("query", ""), kept);
        StringBuilder encoded = new StringBuilder(path);
        String separator = "?";
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                encoded.append(separator)
                        .append(equals < 0 ? pair : pair.substring(0, equals))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = "&";
            }
        }
        return encoded.toString();
    }

    private static String filled(String text, Map<String, String> kept) {
        String filled = text;
        for (Map.Entry<String, String> entry : kept.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    private static String plain(Json value) {
        return value instanceof JsonString text ? text.value() : value == null ? "null" : JsonText.write(value);
    }

    private static void collect(Json body, List<String> asked) {
        if (body instanceof JsonObject object) {
            object.forEach((name, value) -> collect(value, asked));
        } else if (body instanceof JsonArray list) {
            list.forEach(item -> collect(item, asked));
        } else {
            asked.add(plain(body));
        }
    }

    private static void awaitServiceAccount(String namespace) throws InterruptedException {
        String path = "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
        for (int i = 0; i < 500 && CLUSTER.get(path).code() != HttpAnswer.OK; i++) {
            Thread.sleep(10);
        }
    }
}
