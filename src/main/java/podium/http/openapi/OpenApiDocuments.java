package podium.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.ApiResource;
import podium.schema.Catalogue;
import podium.schema.Documentation;

/** The documents, as trees. */
final class OpenApiDocuments {

    private static final JsonObject INFO = JsonObject.of("title", Json.of("Kubernetes"), "version", Json.of("v1.36.2"));
    private static final String BEARER = "BearerToken";

    private final Catalogue catalogue;
    private final Documentation documentation;

    OpenApiDocuments(Catalogue catalogue, Documentation documentation) {
        this.catalogue = catalogue;
        this.documentation = documentation;
    }

    /** The paths of the documents of version 3, each with its resources: {@code api/v1}, {@code apis/apps/v1}. */
    Map<String, List<ApiResource>> groups() {
        Map<String, List<ApiResource>> groups = new LinkedHashMap<>();
        for (ApiResource resource : catalogue.resources()) {
            String root = resource.groupVersion().indexOf('/') < 0 ? "api/" : "apis/";
            groups.computeIfAbsent(root + resource.groupVersion(), path -> new ArrayList<>())
                    .add(resource);
        }
        return groups;
    }

    JsonObject v2() {
        List<ApiResource> resources = catalogue.resources();
        JsonObject scheme = JsonObject.builder()
                .put("description", "Bearer Token authentication")
                .put("type", "apiKey")
                .put("name", "authorization")
                .put("in", "header")
                .build();
        return JsonObject.builder()
                .put("swagger", "2.0")
                .put("info", INFO)
                .put("paths", new Operations(Dialect.V2, catalogue.facts()).paths(resources))
                .put("definitions", schemas(Dialect.V2, resources))
                .put("securityDefinitions", JsonObject.of(BEARER, scheme))
                .put("security", JsonArray.of(JsonObject.of(BEARER, JsonArray.EMPTY)))
                .build();
    }

    /** @param resources of one group and version */
    JsonObject v3(List<ApiResource> resources) {
        return JsonObject.builder()
                .put("openapi", "3.0.0")
                .put("info", INFO)
                .put("paths", new Operations(Dialect.V3, catalogue.facts()).paths(resources))
                .put("components", JsonObject.of("schemas", schemas(Dialect.V3, resources)))
                .build();
    }

    private JsonObject schemas(Dialect dialect, List<ApiResource> resources) {
        List<String> definitions = resources.stream()
                .map(resource -> KindNames.definition(resource, catalogue.facts()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<ApiResource> listed = resources.stream()
                .filter(resource ->
                        !resource.isSubresource() && resource.verbs().contains("list"))
                .toList();
        return new Schemas(catalogue, documentation, dialect).closure(definitions, listed);
    }
}
