package podium.http.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.http.HttpAnswer;

/** Asks the requests of recorded cases through the whole router, as their recorder asked the real server. */
public final class RecordedRequests implements AutoCloseable {

    /** What the recorder sends as it is; all else is percent-encoded. */
    private static final Pattern ENCODED = Pattern.compile("[^A-Za-z0-9_.~/?&=%,:!()*;+-]");

    private final ServedCluster cluster = new ServedCluster().playing();

    /** @param file one of {@code golden/api}, without its ending */
    public static List<JsonObject> cases(String file) {
        String path = "/golden/api/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(RecordedRequests.class.getResourceAsStream(path))) {
            List<JsonObject> cases = new ArrayList<>();
            ServedCluster.json(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .asArray()
                    .forEach(item -> cases.add(item.asObject()));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered otherwise than it was recorded; empty when nothing is. */
    public List<String> differences(JsonObject recorded) throws InterruptedException {
        String namespace =
                "api-" + Integer.toHexString(recorded.string("id", "").hashCode());
        cluster.post("/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + namespace + "\"}}");
        cluster.withServiceAccount(namespace);
        Conversation conversation = new Conversation(namespace);
        for (Json step : recorded.array("steps")) {
            conversation.step(step.asObject());
        }
        cluster.ask("DELETE", "/api/v1/namespaces/" + namespace, "", "", "");
        return conversation.differences;
    }

    @Override
    public void close() {
        cluster.close();
    }

    /** The steps of one case, with what they remember of earlier answers. */
    private final class Conversation {

        private final Map<String, String> kept = new LinkedHashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();
        private final Recorded marks;

        Conversation(String namespace) {
            kept.put("ns", namespace);
            marks = new Recorded(namespace, asked);
        }

        void step(JsonObject step) throws InterruptedException {
            Json body = step.get("body");
            String sent = body == null ? "" : filled(body instanceof JsonString text ? text.value() : spaced(body));
            collect(body instanceof JsonString || body == null ? JsonNull.NULL : body);
            String type = body == null ? "" : step.string("contentType", "application/json");
            String method = step.string("method", "");
            String target = target(step);

            HttpAnswer answer = cluster.ask(method, target, type, sent, step.string("accept", "application/json"));

            Json tree = tree(answer, (int) step.number("lines", 0));
            step.object("keep")
                    .forEach((name, pointer) ->
                            kept.put(name, plain(Recorded.at(tree, ((JsonString) pointer).value()))));
            boolean isPicked = step.has("only") && answer.code() < 300;
            Json shown = isPicked ? Recorded.only(tree, step.array("only")) : tree;
            String where = method + " " + target + ": ";
            compare(where + "code", step.get("code"), Json.of(answer.code()));
            compare(where + "answer", withoutProse(step.get("answer")), marks.marked(shown));
            compare(where + "warnings", step.array("warnings"), marks.marked(warnings(answer)));
        }

        private void compare(String what, @Nullable Json recorded, Json got) {
            if (!got.equals(recorded)) {
                differences.add(what + "\n    recorded " + recorded + "\n    got      " + got);
            }
        }

        private String target(JsonObject step) {
            String path = filled(step.string("path", ""));
            String query = filled(step.string("query", ""));
            return ENCODED.matcher(query.isEmpty() ? path : path + "?" + query)
                    .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }

        private String filled(String text) {
            String filled = text;
            for (Map.Entry<String, String> entry : kept.entrySet()) {
                filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
            }
            return filled;
        }

        private void collect(Json body) {
            if (body instanceof JsonObject object) {
                object.forEach((name, value) -> collect(value));
            } else if (body instanceof JsonArray list) {
                list.forEach(this::collect);
            } else {
                asked.add(plain(body));
            }
        }
    }

    /** As the recorder writes a body: some answers quote its beginning. */
    private static String spaced(Json body) {
        if (body instanceof JsonObject object) {
            List<String> fields = new ArrayList<>();
            object.forEach((name, value) -> fields.add(JsonText.write(Json.of(name)) + ": " + spaced(value)));
            return "{" + String.join(", ", fields) + "}";
        }
        if (body instanceof JsonArray list) {
            return list.toList().stream().map(RecordedRequests::spaced).collect(Collectors.joining(", ", "[", "]"));
        }
        return JsonText.write(body);
    }

    private static JsonArray warnings(HttpAnswer answer) {
        return JsonArray.of(answer.headers().all("Warning").stream()
                .map(RecordedRequests::warning)
                .toList());
    }

    /** The text of {@code 299 - "text"}. */
    private static Json warning(String header) {
        String quoted = header.split(" ", 3)[2];
        return Json.of(quoted.substring(1, quoted.length() - 1).replace("\\\"", "\""));
    }

    /** Descriptions of columns are prose of their own. */
    private static @Nullable Json withoutProse(@Nullable Json answer) {
        if (!(answer instanceof JsonObject object)) {
            return answer instanceof JsonArray list ? list.map(RecordedRequests::withoutProse) : answer;
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

    private static String plain(@Nullable Json value) {
        return value instanceof JsonString text ? text.value() : value == null ? "null" : JsonText.write(value);
    }
}
