package podium.cluster.fields;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.fields.Shape.Entries;
import podium.cluster.fields.Shape.Fields;
import podium.schema.Field;

/** The fields that a tree sets: its leaves, its elements of lists, and the entries of its maps. */
final class FieldsOf {

    private final FieldSet.Builder set = new FieldSet.Builder();
    private final Deque<PathElement> path = new ArrayDeque<>();

    private FieldsOf() {}

    static FieldSet tree(Shape shape, JsonObject tree) {
        FieldsOf fields = new FieldsOf();
        fields.walk(shape, tree);
        return fields.set.build();
    }

    private void walk(Shape declared, Json value) {
        Shape shape = declared.fitting(value);
        ListItems items = ListItems.of(shape);
        if (shape instanceof Shape.Leaf) {
            insert();
        } else if (items != null) {
            list(items, value.asArray());
        } else if (shape instanceof Fields fields) {
            fields(fields, value.asObject());
        } else if (shape instanceof Entries entries) {
            entries(Shape.of(entries.value()), value.asObject());
        }
    }

    private void insert() {
        if (!path.isEmpty()) {
            set.insert(List.copyOf(path));
        }
    }

    private void fields(Fields shape, JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
            Field field = shape.definition().field(object.nameAt(i));
            Json value = object.valueAt(i);
            if (field != null) {
                path.addLast(new PathElement.Name(field.name()));
                walk(Shape.of(field), value);
                if (value == JsonNull.NULL || value.equals(JsonObject.EMPTY)) {
                    insert();
                }
                path.removeLast();
            }
        }
    }

    private void entries(Shape value, JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
            path.addLast(new PathElement.Name(object.nameAt(i)));
            walk(value, object.valueAt(i));
            insert();
            path.removeLast();
        }
    }

    /** Of elements that nothing tells apart only the key is in the set. */
    private void list(ListItems items, JsonArray list) {
        for (Map.Entry<PathElement, List<Json>> entry : items.byElement(list).entrySet()) {
            path.addLast(entry.getKey());
            List<Json> same = new ArrayList<>(entry.getValue());
            if (same.size() == 1) {
                walk(Shape.of(items.item()), same.get(0));
            }
            insert();
            path.removeLast();
        }
    }
}
