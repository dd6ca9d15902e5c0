package podium.cluster.fields;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonBoolean;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.FieldType;
import podium.schema.FieldType.ListOf;
import podium.schema.FieldType.MapOf;
import podium.schema.FieldType.Scalar;
import podium.schema.FieldType.Struct;
import podium.schema.GoText;

/** What keeps a tree from being applied: it is not decoded first, so that only what it says is owned. */
final class ShapeChecks {

    private final List<String> faults = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    private ShapeChecks() {}

    /** In the words of structured-merge-diff; empty when nothing is wrong. */
    static String faults(Definition definition, JsonObject tree) {
        ShapeChecks checks = new ShapeChecks();
        checks.struct(definition, tree);
        if (checks.faults.size() <= 1) {
            return String.join("", checks.faults);
        }
        StringBuilder text = new StringBuilder("errors:");
        checks.faults.stream().sorted().forEach(fault -> text.append("\n  ").append(fault));
        return text.toString();
    }

    private void fault(String what) {
        faults.add(path.isEmpty() ? what : String.join("", path) + ": " + what);
    }

    /** Fields that nobody knows end the walk of their object. */
    private void struct(Definition definition, JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
            Field field = definition.field(object.nameAt(i));
            path.addLast("." + object.nameAt(i));
            if (field == null) {
                fault("field not declared in schema");
                path.removeLast();
                return;
            }
            field(field, object.valueAt(i));
            path.removeLast();
        }
    }

    private void field(Field field, Json value) {
        ListItems items = ListItems.of(Shape.of(field));
        if (items != null && value instanceof JsonArray list) {
            items(items, list);
        } else {
            value(field.type(), value);
        }
    }

    private void value(FieldType type, Json value) {
        if (value == JsonNull.NULL) {
            return;
        }
        if (type instanceof ListOf list) {
            list(list, value);
        } else if (type instanceof Scalar scalar) {
            scalar(scalar, value);
        } else if (!(value instanceof JsonObject object)) {
            fault("expected map, got " + described(value));
        } else if (type instanceof Struct struct) {
            struct(struct.definition(), object);
        } else if (type instanceof MapOf map) {
            map(map, object);
        }
    }

    private void map(MapOf type, JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
            path.addLast("." + object.nameAt(i));
            value(type.value(), object.valueAt(i));
            path.removeLast();
        }
    }

    private void list(ListOf type, Json value) {
        if (!(value instanceof JsonArray list)) {
            fault("expected list, got " + described(value));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            path.addLast("[" + i + "]");
            value(type.item(), list.get(i));
            path.removeLast();
        }
    }

    private void items(ListItems items, JsonArray list) {
        Set<PathElement> seen = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            ListItems.Told told = items.tell(list.get(i));
            PathElement element = told.element();
            if (element == null) {
                fault("element " + i + ": " + told.fault());
                return;
            }
            if (!seen.add(element)) {
                fault("duplicate entries for key " + element.shown());
            }
            path.addLast(element.shown());
            value(items.item(), list.get(i));
            path.removeLast();
        }
    }

    private void scalar(Scalar type, Json value) {
        switch (type) {
            case INT32, INT64 -> {
                if (!(value instanceof JsonNumber)) {
                    fault("expected numeric (int or float), got " + goType(value));
                }
            }
            case STRING, BYTES -> {
                if (!(value instanceof JsonString)) {
                    fault("expected string, got &value.valueUnstructured{Value:" + GoText.plain(value) + "}");
                }
            }
            case BOOL -> {
                if (!(value instanceof JsonBoolean)) {
                    fault("expected boolean, got " + described(value));
                }
            }
            case QUANTITY, INT_OR_STRING, TIME, MICRO_TIME -> {
                if (value instanceof JsonObject || value instanceof JsonArray) {
                    fault("expected any scalar, got " + described(value));
                }
            }
            case ANY -> {}
        }
    }

    private static String described(Json value) {
        return "&{" + GoText.plain(value) + "}";
    }

    private static String goType(Json value) {
        if (value instanceof JsonString) {
            return "string";
        } else if (value instanceof JsonBoolean) {
            return "bool";
        }
        return value instanceof JsonArray ? "[]interface {}" : "map[string]interface {}";
    }
}
