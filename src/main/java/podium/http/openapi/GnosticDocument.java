package podium.http.openapi;

import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;

/**
 * An OpenAPI 2 document as the protobuf message that kubectl reads ({@code openapi.v2.Document} of gnostic): the kinds'
 * schemas with all that is said of their fields, and for each path its methods and their parameters of the query.
 */
final class GnosticDocument {

    private static final String EXTENSION = "x-";

    private GnosticDocument() {}

    static byte[] of(JsonObject document) {
        ProtobufWriter paths = new ProtobufWriter();
        document.object("paths").forEach((path, item) -> paths.message(2, named(path, pathItem(item.asObject()))));
        ProtobufWriter definitions = new ProtobufWriter();
        document.object("definitions")
                .forEach((name, schema) -> definitions.message(1, named(name, schema(schema.asObject()))));
        JsonObject info = document.object("info");
        return new ProtobufWriter()
                .text(1, document.string("swagger", ""))
                .message(
                        2,
                        new ProtobufWriter().text(1, info.string("title", "")).text(2, info.string("version", "")))
                .message(8, paths)
                .message(9, definitions)
                .bytes();
    }

    private static ProtobufWriter named(String name, ProtobufWriter value) {
        return new ProtobufWriter().text(1, name).message(2, value);
    }

    private static ProtobufWriter pathItem(JsonObject item) {
        ProtobufWriter message = new ProtobufWriter();
        putOperation(message, 2, item, "get");
        putOperation(message, 3, item, "put");
        putOperation(message, 4, item, "post");
        putOperation(message, 5, item, "delete");
        putOperation(message, 8, item, "patch");
        return message;
    }

    private static void putOperation(ProtobufWriter item, int field, JsonObject methods, String method) {
        JsonObject operation = methods.object(method);
        if (operation.isEmpty()) {
            return;
        }
        ProtobufWriter message = new ProtobufWriter()
                .text(3, operation.string("description", ""))
                .text(5, operation.string("operationId", ""));
        for (Json parameter : operation.array("parameters")) {
            if (parameter.asObject().string("in", "").equals("query")) {
                message.message(8, queryParameter(parameter.asObject()));
            }
        }
        putExtensions(message, 13, operation);
        item.message(field, message);
    }

    private static ProtobufWriter queryParameter(JsonObject parameter) {
        ProtobufWriter query = new ProtobufWriter()
                .text(2, "query")
                .text(3, parameter.string("description", ""))
                .text(4, parameter.string("name", ""))
                .text(6, parameter.string("type", ""));
        return new ProtobufWriter().message(1, new ProtobufWriter().message(2, new ProtobufWriter().message(3, query)));
    }

    private static ProtobufWriter schema(JsonObject schema) {
        ProtobufWriter message = new ProtobufWriter()
                .text(1, schema.string("$ref", ""))
                .text(2, schema.string("format", ""))
                .text(4, schema.string("description", ""));
        schema.array("required").forEach(name -> message.text(19, text(name)));
        schema.array("enum").forEach(value -> message.message(20, any(value)));
        if (schema.has("additionalProperties")) {
            message.message(21, new ProtobufWriter().message(1, schema(schema.object("additionalProperties"))));
        }
        if (schema.has("type")) {
            message.message(22, new ProtobufWriter().text(1, schema.string("type", "")));
        }
        if (schema.has("items")) {
            message.message(23, new ProtobufWriter().message(1, schema(schema.object("items"))));
        }
        if (schema.has("properties")) {
            ProtobufWriter properties = new ProtobufWriter();
            schema.object("properties")
                    .forEach((name, property) -> properties.message(1, named(name, schema(property.asObject()))));
            message.message(25, properties);
        }
        putExtensions(message, 31, schema);
        return message;
    }

    private static void putExtensions(ProtobufWriter message, int field, JsonObject tree) {
        tree.forEach((name, value) -> {
            if (name.startsWith(EXTENSION)) {
                message.message(field, named(name, any(value)));
            }
        });
    }

    /** Any value stands as a text of YAML, of which JSON is a part. */
    private static ProtobufWriter any(Json value) {
        return new ProtobufWriter().text(2, JsonText.write(value) + "\n");
    }

    private static String text(Json value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }
}
