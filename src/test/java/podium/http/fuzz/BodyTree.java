package podium.http.fuzz;

import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonReader;
import podium.base.JsonString;
import podium.fixture.Dice;

/** Mutates a body as a tree: one node of it becomes something else, goes away, or gets company. */
final class BodyTree {

    /** What people and programs write where something else belongs. */
    private static final List<Json> STRANGE = List.of(
            JsonNull.NULL,
            JsonBoolean.TRUE,
            JsonObject.EMPTY,
            JsonArray.EMPTY,
            Json.of(""),
            Json.of("x"),
            Json.of("Not A Name!"),
            Json.of("ünïcödé 🎭 \u0000"),
            Json.of("a".repeat(300)),
            Json.of("1Gi"),
            Json.of("-1"),
            Json.of("2026-01-01T00:00:00Z"),
            JsonNumber.of(0),
            JsonNumber.of(-1),
            JsonNumber.of(65_536),
            JsonNumber.of(Integer.MAX_VALUE),
            JsonNumber.of(Long.MAX_VALUE),
            JsonNumber.of(new java.math.BigDecimal("1.5")),
            JsonNumber.of(new java.math.BigDecimal("1e400")),
            JsonArray.of(JsonNull.NULL),
            JsonArray.of(JsonObject.EMPTY, JsonObject.EMPTY),
            JsonObject.of("$patch", Json.of("delete")),
            JsonObject.of("$patch", Json.of("replace")),
            JsonObject.of("", Json.of("")));

    private static final List<String> NAMES = List.of(
            "",
            "spec",
            "Spec",
            "name",
            "nope",
            "$patch",
            "$setElementOrder/containers",
            "$retainKeys",
            "finalizers",
            "resourceVersion",
            "uid",
            "generateName",
            "managedFields",
            "ownerReferences",
            "a/b",
            "a~1b",
            "status");

    /** How likely the walk stops at a node rather than below it. */
    private static final int STOPS_ONE_IN = 4;

    private BodyTree() {}

    static RawRequest mutate(RawRequest request, Dice dice) {
        if (request.body().length == 0) {
            return request;
        }
        return JsonReader.read(request.text()) instanceof JsonReader.Value value
                ? request.withJson(mutated(value.json(), dice))
                : request;
    }

    private static Json mutated(Json node, Dice dice) {
        if (dice.oneIn(STOPS_ONE_IN)) {
            return replaced(node, dice);
        }
        if (node instanceof JsonObject object && !object.isEmpty()) {
            return inObject(object, dice);
        }
        if (node instanceof JsonArray array && !array.isEmpty()) {
            int index = dice.below(array.size());
            return array.with(index, mutated(array.get(index), dice));
        }
        return replaced(node, dice);
    }

    private static Json inObject(JsonObject object, Dice dice) {
        int index = dice.below(object.size());
        String name = object.nameAt(index);
        return switch (dice.below(12)) {
            case 0 -> object.without(name);
            case 1 -> object.with(dice.oneOf(NAMES), dice.oneOf(STRANGE));
            case 2 -> object.with(dice.oneOf(NAMES), object.valueAt(index));
            default -> object.with(name, mutated(object.valueAt(index), dice));
        };
    }

    private static Json replaced(Json node, Dice dice) {
        if (node instanceof JsonArray array && dice.oneIn(2)) {
            return array.isEmpty() ? array.plus(dice.oneOf(STRANGE)) : array.plus(array.get(dice.below(array.size())));
        }
        if (node instanceof JsonString text && dice.oneIn(3)) {
            return Json.of(text.value().toUpperCase(java.util.Locale.ROOT) + "-");
        }
        return dice.oneOf(STRANGE);
    }
}
