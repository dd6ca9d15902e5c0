package podium.http.openapi;

import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** What OpenAPI 2 and 3 say differently. */
enum Dialect {
    V2("#/definitions/") {
        @Override
        JsonObject.Builder reference(String name) {
            return JsonObject.builder().put("$ref", prefix() + name);
        }

        @Override
        Json query(QueryParameter parameter) {
            return described(parameter)
                    .put("type", parameter.type())
                    .put("uniqueItems", true)
                    .build();
        }

        @Override
        Json inPath(String name, String description) {
            return JsonObject.builder()
                    .put("name", name)
                    .put("in", "path")
                    .put("description", description)
                    .put("required", true)
                    .put("type", "string")
                    .put("uniqueItems", true)
                    .build();
        }

        @Override
        JsonObject scalar(String name, JsonObject facts) {
            return facts;
        }
    },

    V3("#/components/schemas/") {
        @Override
        JsonObject.Builder reference(String name) {
            return JsonObject.builder()
                    .put("allOf", JsonArray.of(JsonObject.of("$ref", Json.of(prefix() + name))))
                    .put("default", JsonObject.EMPTY);
        }

        @Override
        Json query(QueryParameter parameter) {
            return described(parameter).put("schema", schema(parameter.type())).build();
        }

        @Override
        Json inPath(String name, String description) {
            return JsonObject.builder()
                    .put("name", name)
                    .put("in", "path")
                    .put("description", description)
                    .put("required", true)
                    .put("schema", schema("string"))
                    .build();
        }

        @Override
        JsonObject scalar(String name, JsonObject facts) {
            return ALTERNATIVES.containsKey(name) ? ALTERNATIVES.get(name) : facts;
        }
    };

    /** Types that are written in two ways, of which OpenAPI 2 knows only one. */
    private static final Map<String, JsonObject> ALTERNATIVES = Map.of(
            "apimachinery.pkg.util.intstr.IntOrString",
            oneOf("integer", "string").with("format", "int-or-string"),
            "apimachinery.pkg.api.resource.Quantity",
            oneOf("string", "number"));

    private final String prefix;

    Dialect(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** A value that a definition describes. */
    abstract JsonObject.Builder reference(String name);

    abstract Json query(QueryParameter parameter);

    abstract Json inPath(String name, String description);

    /** The schema of a definition without fields, before its description. */
    abstract JsonObject scalar(String name, JsonObject facts);

    private static JsonObject oneOf(String first, String second) {
        return JsonObject.of(
                "oneOf", JsonArray.of(JsonObject.of("type", Json.of(first)), JsonObject.of("type", Json.of(second))));
    }

    private static JsonObject.Builder described(QueryParameter parameter) {
        return JsonObject.builder()
                .put("name", parameter.name())
                .put("in", "query")
                .put("description", parameter.description());
    }

    private static JsonObject schema(String type) {
        return JsonObject.of("type", Json.of(type), "uniqueItems", Json.of(true));
    }
}
