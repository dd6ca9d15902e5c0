package podium.cluster.patch;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.base.JsonText;

/**
 * JSON Patch (RFC 6902) as the API server takes it: {@code replace} of an absent name adds it, {@code copy} and {@code test}
 * find null there, negative indexes count from the end, a missing value is null, and whatever fails is answered with the same
 * words.
 */
public final class JsonPatch {

    /** As the API server: more operations are refused unread. */
    private static final int OPERATIONS_MAX = 10_000;

    /** Characters that all copies together may add, as the API server: copies of copies grow without bound. */
    private static final int COPIED_MAX = 3 * 1024 * 1024;

    private int copied;

    private JsonPatch() {}

    public static Patched apply(JsonObject original, JsonArray operations) {
        if (operations.size() > OPERATIONS_MAX) {
            return new Patched.Refused(
                    413,
                    "Request entity too large: The allowed maximum operations in a JSON patch is " + OPERATIONS_MAX
                            + ", got " + operations.size());
        }
        try {
            JsonPatch patch = new JsonPatch();
            Json patched = original;
            for (Json operation : operations) {
                patched = patch.applied(patched, operation.asObject());
            }
            return new Patched.Tree(patched.asObject());
        } catch (PatchException refused) {
            return refused.refused();
        }
    }

    private Json applied(Json tree, JsonObject operation) throws PatchException {
        String where = operation.string("path");
        if (where == null) {
            throw PatchException.rejected();
        } else if (where.isEmpty()) {
            return whole(tree, operation);
        }
        JsonPointer path = JsonPointer.parse(where);
        return switch (operation.string("op", "")) {
            case "add" -> path.edit(tree, new Add(value(operation)));
            case "remove" -> path.edit(tree, new Remove());
            case "replace" -> path.edit(tree, new Replace(value(operation)));
            case "move" -> {
                JsonPointer from = JsonPointer.parse(operation.string("from", ""));
                Json moved = from.get(tree);
                yield path.edit(from.edit(tree, new Remove()), new Add(moved));
            }
            case "copy" -> {
                Json source = JsonPointer.parse(operation.string("from", "")).get(tree);
                yield path.edit(tree, new Add(counted(source)));
            }
            case "test" -> tested(tree, path, value(operation));
            default -> throw PatchException.rejected();
        };
    }

    /** What an operation makes of the whole tree, which can only be replaced and tested. */
    private static Json whole(Json tree, JsonObject operation) throws PatchException {
        Json value = value(operation);
        return switch (operation.string("op", "")) {
            case "replace" -> {
                if (value instanceof JsonObject) {
                    yield value;
                }
                throw PatchException.rejected();
            }
            case "test" -> {
                if (value.equals(tree)) {
                    yield tree;
                }
                throw PatchException.rejected();
            }
            default -> throw PatchException.rejected();
        };
    }

    private Json counted(Json source) throws PatchException {
        copied += JsonText.write(source).length();
        if (copied > COPIED_MAX) {
            throw PatchException.rejected();
        }
        return source;
    }

    private static Json value(JsonObject operation) {
        Json value = operation.get("value");
        return value == null ? JsonNull.NULL : value;
    }

    private static Json tested(Json tree, JsonPointer path, Json expected) throws PatchException {
        if (!path.get(tree).equals(expected)) {
            throw PatchException.rejected();
        }
        return tree;
    }

    private record Add(Json value) implements JsonPointer.Edit {
        @Override
        public JsonObject in(JsonObject object, String name) {
            return object.with(name, value);
        }

        @Override
        public JsonArray in(JsonArray array, String index) throws PatchException {
            int at = index.equals("-") ? array.size() : JsonPointer.number(index);
            at = at < 0 ? at + array.size() + 1 : at;
            if (at < 0 || at > array.size()) {
                throw PatchException.rejected();
            }
            List<Json> items = new ArrayList<>(array.toList());
            items.add(at, value);
            return JsonArray.of(items);
        }
    }

    private record Remove() implements JsonPointer.Edit {
        @Override
        public JsonObject in(JsonObject object, String name) throws PatchException {
            if (!object.has(name)) {
                throw PatchException.rejected();
            }
            return object.without(name);
        }

        @Override
        public JsonArray in(JsonArray array, String index) throws PatchException {
            List<Json> items = new ArrayList<>(array.toList());
            items.remove(JsonPointer.index(index, array.size()));
            return JsonArray.of(items);
        }
    }

    private record Replace(Json value) implements JsonPointer.Edit {
        @Override
        public JsonObject in(JsonObject object, String name) {
            return object.with(name, value);
        }

        @Override
        public JsonArray in(JsonArray array, String index) throws PatchException {
            return array.with(JsonPointer.index(index, array.size()), value);
        }
    }
}
