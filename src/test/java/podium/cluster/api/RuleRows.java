package podium.cluster.api;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.schema.Catalogue;
import podium.store.CatalogueFiles;

/** Asks a server of its own about objects that rows of tests write with single quotes, and tells what it finds wrong or odd. */
final class RuleRows {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private final GoldenServer server = new GoldenServer(CATALOGUE);

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

    GoldenAnswer create(String path, String body) {
        return ask("POST", path, body, "application/json");
    }

    GoldenAnswer patch(String path, String body) {
        return ask("PATCH", path, body, "application/strategic-merge-patch+json");
    }

    private GoldenAnswer ask(String method, String path, String body, String contentType) {
        return server.ask(GoldenCases.json("{\"method\":\"" + method + "\",\"path\":\"" + path + "\",\"contentType\":\""
                        + contentType + "\",\"body\":" + body.replace('\'', '"') + "}")
                .asObject());
    }

    /** Each cause as {@code field: message}, one a line. */
    static String causes(GoldenAnswer answer) {
        List<String> causes = new ArrayList<>();
        for (Json item : answer.body().asObject().object("details").array("causes")) {
            JsonObject cause = item.asObject();
            causes.add(cause.string("field", "") + ": " + cause.string("message", ""));
        }
        return String.join("\n", causes);
    }

    /** The warnings, one a line. */
    static String warnings(GoldenAnswer answer) {
        return String.join("\n", answer.warnings());
    }
}
