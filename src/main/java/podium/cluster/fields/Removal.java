package podium.cluster.fields;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** Takes fields out of a tree. A list or map that loses its last part becomes null. */
final class Removal {

    private Removal() {}

    static JsonObject from(Shape shape, JsonObject tree, FieldSet fields) {
        return fields.isEmpty() ? tree : remaining(shape, tree, fields).asObject();
    }

    private static Json remaining(Shape declared, Json value, FieldSet fields) {
        Shape shape = declared.fitting(value);
        if (shape == Shape.Leaf.SCALAR) {
            return value;
        } else if (shape == Shape.Leaf.WHOLE) {
            return JsonNull.NULL;
        }
        ListItems items = ListItems.of(shape);
        return items == null ? ofObject(shape, value.asObject(), fields) : ofList(items, value.asArray(), fields);
    }

    private static Json ofObject(Shape shape, JsonObject object, FieldSet fields) {
        JsonObject rest = object;
        for (int i = 0; i < object.size(); i++) {
            String name = object.nameAt(i);
            PathElement element = new PathElement.Name(name);
            FieldSet.Node node = fields.nodes().get(element);
            Shape below = Comparison.below(shape, name);
            if (node != null && node.isMember()) {
                rest = rest.without(name);
            } else if (node != null && below != null) {
                rest = rest.with(name, remaining(below, object.valueAt(i), node.below()));
            }
        }
        return rest.isEmpty() ? JsonNull.NULL : rest;
    }

    private static Json ofList(ListItems items, JsonArray list, FieldSet fields) {
        List<Json> rest = new ArrayList<>();
        for (Json item : list) {
            PathElement element = items.tell(item).element();
            FieldSet.Node node = element == null ? null : fields.nodes().get(element);
            if (node == null) {
                rest.add(item);
            } else if (!node.isMember()) {
                rest.add(remaining(Shape.of(items.item()), item, node.below()));
            }
        }
        return rest.isEmpty() ? JsonNull.NULL : JsonArray.of(rest);
    }
}
