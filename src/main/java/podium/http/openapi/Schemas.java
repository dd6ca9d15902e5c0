package podium.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.ApiResource;
import podium.schema.Catalogue;
import podium.schema.Documentation;

/** Writes definitions as schemas. */
final class Schemas {

    /** Before the catalogue's names of definitions. */
    static final String PREFIX = "io.k8s.";

    private static final String LIST_META = "apimachinery.pkg.apis.meta.v1.ListMeta";

    /** What the catalogue knows of a field, and how OpenAPI calls it. */
    private static final Map<String, String> EXTENSIONS = extensions();

    private final JsonObject facts;
    private final Documentation documentation;
    private final Dialect dialect;

    /** By definition: the groups, versions and kinds of which it is. */
    private final Map<String, List<Json>> kinds = new LinkedHashMap<>();

    Schemas(Catalogue catalogue, Documentation documentation, Dialect dialect) {
        this.facts = catalogue.facts();
        this.documentation = documentation;
        this.dialect = dialect;
        for (ApiResource resource : catalogue.resources()) {
            KindNames.definition(resource, facts)
                    .ifPresent(
                            name -> addKind(name, KindNames.groupVersionKind(resource.bodyVersion(), resource.kind())));
        }
    }

    private void addKind(String definition, JsonObject groupVersionKind) {
        List<Json> all = kinds.computeIfAbsent(definition, name -> new ArrayList<>());
        if (!all.contains(groupVersionKind)) {
            all.add(groupVersionKind);
        }
    }

    private static Map<String, String> extensions() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("listMapKeys", "x-kubernetes-list-map-keys");
        names.put("listType", "x-kubernetes-list-type");
        names.put("mapType", "x-kubernetes-map-type");
        names.put("patchMergeKey", "x-kubernetes-patch-merge-key");
        names.put("patchStrategy", "x-kubernetes-patch-strategy");
        names.put("unions", "x-kubernetes-unions");
        return names;
    }

    /** The schemas of definitions and of all that they refer to, by name. */
    JsonObject closure(List<String> definitions, List<ApiResource> listed) {
        TreeSet<String> reached = new TreeSet<>();
        definitions.forEach(name -> reach(name, reached));
        Map<String, Json> schemas = new TreeMap<>();
        reached.forEach(name -> schemas.put(PREFIX + name, definition(name)));
        for (ApiResource resource : listed) {
            KindNames.definition(resource, facts)
                    .ifPresent(name -> schemas.put(PREFIX + name + "List", list(name, resource)));
        }
        schemas.put(PREFIX + LIST_META, listMeta());
        return JsonObject.copyOf(schemas);
    }

    private void reach(String definition, TreeSet<String> reached) {
        if (reached.add(definition)) {
            facts.object(definition).object("fields").forEach((name, field) -> reachFrom(field.asObject(), reached));
        }
    }

    private void reachFrom(JsonObject type, TreeSet<String> reached) {
        String ref = type.string("ref");
        if (ref != null) {
            reach(ref, reached);
        } else if (type.has("array")) {
            reachFrom(type.object("array"), reached);
        } else if (type.has("map")) {
            reachFrom(type.object("map"), reached);
        }
    }

    private JsonObject definition(String name) {
        JsonObject definition = facts.object(name);
        JsonObject.Builder schema = described(documentation.of(name));
        if (!definition.has("fields")) {
            dialect.scalar(name, definition).forEach(schema::put);
            return schema.build();
        }
        Map<String, Json> properties = new TreeMap<>();
        definition
                .object("fields")
                .forEach((field, type) -> properties.put(field, property(name, field, type.asObject())));
        schema.put("properties", JsonObject.copyOf(properties));
        if (definition.has("required")) {
            schema.put("required", definition.array("required"));
        }
        schema.put("type", "object");
        putExtensions(schema, definition);
        if (kinds.containsKey(name)) {
            schema.put("x-kubernetes-group-version-kind", JsonArray.of(kinds.get(name)));
        }
        return schema.build();
    }

    private JsonObject property(String definition, String name, JsonObject type) {
        JsonObject.Builder schema = described(textOf(definition, name, type));
        type(type).forEach(schema::put);
        putExtensions(schema, type);
        return schema.build();
    }

    /** The models of the Java client say nothing of fields that are objects: then what the object is for. */
    private String textOf(String definition, String name, JsonObject type) {
        String text = documentation.of(definition, name);
        return text.isEmpty() ? documentation.of(type.string("ref", "")) : text;
    }

    private JsonObject type(JsonObject type) {
        String ref = type.string("ref");
        if (ref != null) {
            return dialect.reference(PREFIX + ref).build();
        } else if (type.has("array")) {
            return JsonObject.of("items", type(type.object("array")), "type", Json.of("array"));
        } else if (type.has("map")) {
            return JsonObject.of("additionalProperties", type(type.object("map")), "type", Json.of("object"));
        }
        JsonObject.Builder scalar = JsonObject.builder().put("type", type.string("type", "object"));
        for (String fact : List.of("format", "enum")) {
            Json value = type.get(fact);
            if (value != null) {
                scalar.put(fact, value);
            }
        }
        return scalar.build();
    }

    private static void putExtensions(JsonObject.Builder schema, JsonObject facts) {
        EXTENSIONS.forEach((fact, extension) -> {
            Json value = facts.get(fact);
            if (value != null) {
                schema.put(extension, value);
            }
        });
    }

    private JsonObject list(String item, ApiResource resource) {
        String kind = resource.kind() + "List";
        JsonObject.Builder properties = JsonObject.builder()
                .put("apiVersion", JsonObject.of("type", Json.of("string")))
                .put(
                        "items",
                        JsonObject.of("items", dialect.reference(PREFIX + item).build(), "type", Json.of("array")))
                .put("kind", JsonObject.of("type", Json.of("string")))
                .put("metadata", dialect.reference(PREFIX + LIST_META).build());
        return described("A list of objects of the kind " + resource.kind() + ".")
                .put("properties", properties.build())
                .put("required", JsonArray.of(Json.of("items")))
                .put("type", "object")
                .put(
                        "x-kubernetes-group-version-kind",
                        JsonArray.of(KindNames.groupVersionKind(resource.bodyVersion(), kind)))
                .build();
    }

    private static JsonObject listMeta() {
        JsonObject text = JsonObject.of("type", Json.of("string"));
        JsonObject.Builder properties = JsonObject.builder()
                .put("continue", text)
                .put("remainingItemCount", JsonObject.of("type", Json.of("integer"), "format", Json.of("int64")))
                .put("resourceVersion", text)
                .put("selfLink", text);
        return JsonObject.of("properties", properties.build(), "type", Json.of("object"));
    }

    private static JsonObject.Builder described(String text) {
        JsonObject.Builder schema = JsonObject.builder();
        return text.isEmpty() ? schema : schema.put("description", text);
    }
}
