package podium.cluster.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;

/** Requests and answers recorded from a real API server of Kubernetes 1.36. */
final class GoldenCases {

    private GoldenCases() {}

    /** @param name of a file in {@code golden/api}, without its ending */
    static List<JsonObject> read(String name) {
        List<JsonObject> cases = new ArrayList<>();
        for (Json item : json(text(name)).asArray()) {
            cases.add(item.asObject());
        }
        return cases;
    }

    static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text)).json();
    }

    static List<JsonObject> steps(JsonObject golden) {
        List<JsonObject> steps = new ArrayList<>();
        golden.array("steps").forEach(step -> steps.add(step.asObject()));
        return steps;
    }

    private static String text(String name) {
        String path = "/golden/api/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(GoldenCases.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
