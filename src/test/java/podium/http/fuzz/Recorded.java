package podium.http.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonString;

/**
 * The requests that were asked of a real API server.
 *
 * @param all in the order of the recordings
 * @param creations those that it accepted and that made a named object
 */
record Recorded(List<JsonObject> all, List<JsonObject> creations) {

    private static final int CREATED = 201;

    static Recorded read() {
        List<JsonObject> all = new ArrayList<>();
        for (String file : List.of("validation", "defaulting", "patches", "queries")) {
            for (Json golden : array(text(file))) {
                golden.asObject().array("steps").forEach(step -> all.add(step.asObject()));
            }
        }
        return new Recorded(
                List.copyOf(all), all.stream().filter(Recorded::isCreation).toList());
    }

    /** A recorded step as a request in a namespace. */
    static RawRequest request(JsonObject step, String namespace) {
        String query = step.string("query", "");
        String target = step.string("path", "/") + (query.isEmpty() ? "" : "?" + query);
        RawRequest request = RawRequest.of(step.string("method", "GET"), in(namespace, target));
        String type = step.string("contentType");
        String accept = step.string("accept");
        if (type != null || step.has("body")) {
            request = request.withHeader("Content-Type", type == null ? "application/json" : type);
        }
        if (accept != null) {
            request = request.withHeader("Accept", accept);
        }
        Json body = step.get("body");
        return body == null
                ? request
                : request.withBody(in(namespace, body instanceof JsonString text ? text.value() : body.toString()));
    }

    private static boolean isCreation(JsonObject step) {
        return step.number("code", 0) == CREATED
                && step.string("method", "").equals("POST")
                && step.object("body").object("metadata").has("name")
                && !step.string("query", "").contains("dryRun");
    }

    /** What a step kept of an answer before is lost here: a number stands for it. */
    private static String in(String namespace, String text) {
        return text.replace("{ns}", namespace).replaceAll("\\{[a-z]\\w*}", "7");
    }

    private static JsonArray array(String text) {
        return ((JsonReader.Value) JsonReader.read(text)).json().asArray();
    }

    private static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(Recorded.class.getResourceAsStream("/golden/api/" + name + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
