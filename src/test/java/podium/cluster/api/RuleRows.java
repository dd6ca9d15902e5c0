package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.api.AskedApi.Answer;

/** Asks a cluster about objects that rows of tests write with single quotes, and tells what it finds wrong or odd. */
final class RuleRows implements AutoCloseable {

    private final AskedApi api = new AskedApi();

    /** @param fields of the spec, written behind its container */
    static String pod(String fields) {
        return podOf("{'name':'app','image':'nginx:1.27'}", fields);
    }

    /** @param fields of the container */
    static String podWith(String fields) {
        return podOf("{'name':'app','image':'nginx:1.27'," + fields + "}", "");
    }

    private static String podOf(String container, String fields) {
        return "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'spec':{'containers':[" + container + "]"
                + (fields.isEmpty() ? "" : "," + fields) + "}}";
    }

    Answer get(String path) {
        return api.ask("GET", path, "");
    }

    Answer create(String path, String body) {
        return api.ask("POST", path, body.replace('\'', '"'));
    }

    Answer patch(String path, String body) {
        return api.patch("strategic-merge", path, body.replace('\'', '"'));
    }

    /** Each cause as {@code field: message}, one a line. */
    static String causes(Answer answer) {
        List<String> causes = new ArrayList<>();
        for (Json item : answer.body().object("details").array("causes")) {
            JsonObject cause = item.asObject();
            causes.add(cause.string("field", "") + ": " + cause.string("message", ""));
        }
        return String.join("\n", causes);
    }

    /** The warnings, one a line. */
    static String warnings(Answer answer) {
        return String.join("\n", answer.warnings()).replace("\\\"", "\"");
    }

    @Override
    public void close() {
        api.close();
    }
}
