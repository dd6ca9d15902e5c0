package podium.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.ApiResource;

/** Writes what can be done with resources: paths, methods, parameters, bodies. */
final class Operations {

    private static final List<String> PATCH_TYPES = List.of(
            "application/json-patch+json",
            "application/merge-patch+json",
            "application/strategic-merge-patch+json",
            "application/apply-patch+yaml");

    private static final List<String> ANY_TYPE = List.of("*/*");

    private static final List<String> MEDIA_TYPES = List.of("application/json", "application/yaml");

    private final Dialect dialect;
    private final JsonObject facts;

    /** @param facts of definitions, by name */
    Operations(Dialect dialect, JsonObject facts) {
        this.dialect = dialect;
        this.facts = facts;
    }

    /** All paths of some resources of one group and version, sorted. */
    JsonObject paths(List<ApiResource> resources) {
        Map<String, Json> paths = new TreeMap<>();
        resources.forEach(resource -> put(resource, paths));
        return JsonObject.copyOf(paths);
    }

    private void put(ApiResource resource, Map<String, Json> paths) {
        String root = (resource.groupVersion().indexOf('/') < 0 ? "/api/" : "/apis/") + resource.groupVersion();
        String scope = root + (resource.namespaced() ? "/namespaces/{namespace}/" : "/");
        if (resource.isSubresource()) {
            int slash = resource.name().indexOf('/');
            String item = resource.name().substring(0, slash) + "/{name}";
            put(paths, scope + item + resource.name().substring(slash), resource, Method.ON_ITEM);
            return;
        }
        put(paths, scope + resource.name(), resource, Method.ON_COLLECTION);
        put(paths, scope + resource.name() + "/{name}", resource, Method.ON_ITEM);
        if (resource.namespaced()) {
            put(paths, root + "/" + resource.name(), resource, List.of(Method.LIST));
        }
    }

    private void put(Map<String, Json> paths, String path, ApiResource resource, List<Method> methods) {
        JsonObject.Builder item = JsonObject.builder();
        boolean isEmpty = true;
        for (Method method : methods) {
            if (method.isFor(resource)) {
                item.put(method.method(), operation(method, resource));
                isEmpty = false;
            }
        }
        if (!isEmpty) {
            paths.put(path, item.put("parameters", JsonArray.of(inPath(path))).build());
        }
    }

    private List<Json> inPath(String path) {
        List<Json> parameters = new ArrayList<>();
        if (path.contains("{name}")) {
            parameters.add(dialect.inPath("name", "name of the object"));
        }
        if (path.contains("{namespace}")) {
            parameters.add(dialect.inPath("namespace", "object name and auth scope, such as for teams and projects"));
        }
        parameters.add(dialect.query(QueryParameter.PRETTY));
        return parameters;
    }

    private JsonObject operation(Method method, ApiResource resource) {
        Optional<JsonObject> body = KindNames.definition(resource, facts)
                .map(name -> JsonObject.of("$ref", Json.of(dialect.prefix() + Schemas.PREFIX + name)));
        List<Json> parameters = new ArrayList<>();
        method.parameters().forEach(parameter -> parameters.add(dialect.query(parameter)));
        JsonObject.Builder operation = JsonObject.builder()
                .put("description", method.action() + " " + resource.name())
                .put("operationId", operationId(method, resource));
        if (dialect == Dialect.V2) {
            operation.put("consumes", strings(method == Method.PATCH ? PATCH_TYPES : ANY_TYPE));
            operation.put("produces", strings(MEDIA_TYPES));
            body.filter(schema -> method.hasBody())
                    .ifPresent(schema -> parameters.add(bodyParameter(sent(method, schema))));
        } else {
            body.filter(schema -> method.hasBody())
                    .ifPresent(schema -> operation.put("requestBody", requestBody(method, sent(method, schema))));
        }
        return operation
                .put("parameters", JsonArray.of(parameters))
                .put("responses", responses(method, body))
                .put("x-kubernetes-action", method.action())
                .put(
                        "x-kubernetes-group-version-kind",
                        KindNames.groupVersionKind(resource.bodyVersion(), resource.kind()))
                .build();
    }

    private static String operationId(Method method, ApiResource resource) {
        StringBuilder id = new StringBuilder(method.action());
        for (String word : (resource.groupVersion() + "/" + resource.name()).split("[./]")) {
            id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return id.toString();
    }

    /** What a body is: a patch says of any fields how they change. */
    private static JsonObject sent(Method method, JsonObject schema) {
        return method == Method.PATCH ? JsonObject.of("type", Json.of("object")) : schema;
    }

    private static JsonObject bodyParameter(JsonObject schema) {
        return JsonObject.builder()
                .put("name", "body")
                .put("in", "body")
                .put("required", true)
                .put("schema", schema)
                .build();
    }

    private static JsonObject requestBody(Method method, JsonObject schema) {
        JsonObject.Builder content = JsonObject.builder();
        for (String type : method == Method.PATCH ? PATCH_TYPES : ANY_TYPE) {
            content.put(type, JsonObject.of("schema", schema));
        }
        return JsonObject.of("content", content.build(), "required", Json.of(true));
    }

    private JsonObject responses(Method method, Optional<JsonObject> body) {
        JsonObject.Builder ok = JsonObject.builder().put("description", "OK");
        if (body.isPresent() && method.answersObject()) {
            JsonObject schema = method == Method.LIST ? listOf(body.get()) : body.get();
            if (dialect == Dialect.V2) {
                ok.put("schema", schema);
            } else {
                ok.put("content", JsonObject.of("application/json", JsonObject.of("schema", schema)));
            }
        }
        return JsonObject.of(
                method == Method.CREATE ? "201" : "200",
                ok.build(),
                "401",
                JsonObject.of("description", Json.of("Unauthorized")));
    }

    private static JsonObject listOf(JsonObject reference) {
        return JsonObject.of("$ref", Json.of(reference.string("$ref", "") + "List"));
    }

    private static JsonArray strings(List<String> texts) {
        return JsonArray.of(texts.stream().map(Json::of).toList());
    }
}
