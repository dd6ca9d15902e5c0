package podium.cluster.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.fields.Shape.KeyedItems;
import podium.cluster.fields.Shape.SetItems;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.FieldType;
import podium.schema.ZeroValue;

/** The elements of a list that is owned element by element: how they are told apart, and what they are. */
sealed interface ListItems {

    /** What tells an element apart, or what is wrong with it. */
    record Told(@Nullable PathElement element, String fault) {
        static Told as(PathElement element) {
            return new Told(element, "");
        }

        static Told not(String fault) {
            return new Told(null, fault);
        }
    }

    FieldType item();

    Told tell(Json item);

    /** The list that a shape means, or null where it means none. */
    static @Nullable ListItems of(Shape shape) {
        if (shape instanceof KeyedItems keyed) {
            return new Objects(keyed.keys(), keyed.item());
        }
        return shape instanceof SetItems set ? new Scalars(set.item()) : null;
    }

    /** The elements by what tells them apart, in the order of the list; those that nothing tells apart are left out. */
    default Map<PathElement, List<Json>> byElement(JsonArray list) {
        Map<PathElement, List<Json>> items = new LinkedHashMap<>();
        for (Json item : list) {
            PathElement element = tell(item).element();
            if (element != null) {
                items.computeIfAbsent(element, unused -> new ArrayList<>()).add(item);
            }
        }
        return items;
    }

    /** What tells the elements apart, one each. */
    default List<PathElement> elements(JsonArray list) {
        List<PathElement> elements = new ArrayList<>();
        for (Json item : list) {
            PathElement element = tell(item).element();
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Elements that are objects. */
    record Objects(List<String> keys, FieldType item) implements ListItems {
        @Override
        public Told tell(Json value) {
            if (value == JsonNull.NULL) {
                return Told.not("associative list with keys may not have a null element");
            } else if (!(value instanceof JsonObject)) {
                return Told.not("associative list with keys may not have non-map elements");
            }
            JsonObject key = JsonObject.EMPTY;
            for (String name : keys) {
                Json part = value.asObject().get(name);
                part = part == null ? otherwise(name) : part;
                key = part == null ? key : key.with(name, part);
            }
            return key.isEmpty()
                    ? Told.not("associative list with keys has an element that omits all key fields " + quoted()
                            + " (and doesn't have default values for any key fields)")
                    : Told.as(new PathElement.Keyed(key));
        }

        /** As the OpenAPI document says it: the protocol of a port, and the zero of what is always written. */
        private @Nullable Json otherwise(String name) {
            Definition definition = item.definition();
            Field field = definition == null ? null : definition.field(name);
            if (field == null) {
                return null;
            }
            if (name.equals("protocol")) {
                return Json.of("TCP");
            }
            return field.isAlways() && !field.isPointer() ? ZeroValue.of(field.type()) : null;
        }

        private String quoted() {
            List<String> names = new ArrayList<>();
            keys.forEach(key -> names.add("\"" + key + "\""));
            return "[" + String.join(" ", names) + "]";
        }
    }

    /** Elements that are scalars. */
    record Scalars(FieldType item) implements ListItems {
        @Override
        public Told tell(Json value) {
            if (value instanceof JsonObject) {
                return Told.not("associative list without keys has an element that's a map type");
            } else if (value instanceof JsonArray) {
                return Told.not("not supported: associative list with lists as elements");
            }
            return value == JsonNull.NULL
                    ? Told.not("associative list without keys has an element that's an explicit null")
                    : Told.as(new PathElement.Value(value));
        }
    }
}
