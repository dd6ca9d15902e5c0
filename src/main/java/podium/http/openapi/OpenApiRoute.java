package podium.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.form.MediaRange;
import podium.schema.ApiResource;
import podium.schema.Catalogue;
import podium.schema.Documentation;

/** Answers {@code /openapi/v2} and {@code /openapi/v3}. A document is made when it is first asked for, and kept. */
public final class OpenApiRoute implements Route {

    private static final String V2 = "/openapi/v2";
    private static final String V3 = "/openapi/v3";

    /** As kubectl asks for the document of version 2. */
    private static final String V2_PROTOBUF = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

    /** As it is answered: an at sign may not stand in a media type. */
    private static final String V2_PROTOBUF_ANSWERED = V2_PROTOBUF.replace('@', '.');

    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int MOVED_PERMANENTLY = 301;

    private final OpenApiDocuments documents;
    private final Map<String, List<ApiResource>> groups;
    private final Map<String, Document> made = new ConcurrentHashMap<>();

    public OpenApiRoute(Catalogue catalogue, Documentation documentation) {
        this.documents = new OpenApiDocuments(catalogue, documentation);
        this.groups = documents.groups();
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        if (!request.isRead()) {
            return null;
        } else if (request.path().equals(V2)) {
            return v2(request);
        } else if (request.path().equals(V3)) {
            return made(V3, this::contents).answer(request);
        }
        return request.path().startsWith(V3 + "/")
                ? group(request, request.path().substring(V3.length() + 1))
                : null;
    }

    private HttpAnswer v2(HttpRequest request) throws Refusal {
        for (MediaRange range : MediaRange.ofHeader(request.headers().first("Accept", ""))) {
            if (range.takes(HttpAnswer.JSON)) {
                return made(V2, () -> Document.json(documents.v2())).answer(request);
            } else if (range.type().equals(V2_PROTOBUF) || range.type().equals(V2_PROTOBUF_ANSWERED)) {
                return made(V2_PROTOBUF, () -> Document.of(V2_PROTOBUF_ANSWERED, GnosticDocument.of(documents.v2())))
                        .answer(request);
            }
        }
        throw new Refusal(Problem.of(
                NOT_ACCEPTABLE,
                "NotAcceptable",
                "only the following media types are accepted: " + HttpAnswer.JSON + ", " + V2_PROTOBUF));
    }

    private Document made(String name, Supplier<Document> maker) {
        Document document = made.get(name);
        if (document == null) { // two that ask at once make the same
            document = maker.get();
            made.put(name, document);
        }
        return document;
    }

    private Document contents() {
        JsonObject.Builder paths = JsonObject.builder();
        for (String group : groups.keySet()) {
            paths.put(group, JsonObject.of("serverRelativeURL", Json.of(addressOf(group))));
        }
        return Document.json(JsonObject.of("paths", paths.build()));
    }

    private String addressOf(String group) {
        return V3 + "/" + group + "?hash=" + documentOf(group).hash();
    }

    private Document documentOf(String group) {
        return made(group, () -> Document.json(documents.v3(groups.getOrDefault(group, List.of()))));
    }

    private HttpAnswer group(HttpRequest request, String group) {
        if (!groups.containsKey(group)) {
            return HttpAnswer.text(NOT_FOUND, "");
        }
        String hash = request.query().text("hash");
        if (hash.isEmpty()) {
            return documentOf(group).answer(request);
        } else if (!hash.equals(documentOf(group).hash())) {
            return HttpAnswer.text(MOVED_PERMANENTLY, "").withHeader("Location", addressOf(group));
        }
        return documentOf(group).answer(request).withHeader("Cache-Control", "public, immutable");
    }
}
