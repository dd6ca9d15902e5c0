package podium.cluster.api;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.http.HttpAnswer;
import podium.http.resource.ServedCluster;

/** A cluster of its own for a test, whose API is asked in the namespace {@code default}. */
final class AskedApi implements AutoCloseable {

    private final ServedCluster cluster = new ServedCluster().playing().withServiceAccount("default");

    /** @param warnings as they stand in the headers, without number and quotes */
    record Answer(int code, JsonObject body, List<String> warnings) {

        String message() {
            return body.string("message", "");
        }
    }

    /** @param body in JSON; empty for none */
    Answer ask(String method, String path, String body) {
        return ask(method, path, body.isEmpty() ? "" : "application/json", body);
    }

    Answer ask(String method, String path, String contentType, String body) {
        HttpAnswer answer = cluster.ask(method, path, contentType, body, "");
        List<String> warnings = answer.headers().all("Warning").stream()
                .map(header -> header.replaceFirst("^299 - \"(.*)\"$", "$1"))
                .toList();
        return new Answer(answer.code(), ServedCluster.tree(answer), warnings);
    }

    /** @param type {@code json}, {@code merge} or {@code strategic-merge} */
    Answer patch(String type, String path, String body) {
        return ask("PATCH", path, "application/" + type + "-patch+json", body);
    }

    static Json json(String text) {
        return ((JsonReader.Value) JsonReader.read(text)).json();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
