package podium.cluster.fields;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.fields.Shape.Entries;
import podium.cluster.fields.Shape.Fields;
import podium.schema.Field;

/**
 * In which fields one tree differs from another.
 *
 * @param added only the second one has them
 * @param modified both have them, with other values
 * @param removed only the first one has them
 */
record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {

    static Comparison of(Shape shape, JsonObject before, JsonObject after) {
        Walk walk = new Walk();
        walk.compare(shape, before, after);
        return new Comparison(walk.added.build(), walk.modified.build(), walk.removed.build());
    }

    /** The comparison without those fields and what is below them. */
    Comparison without(FieldSet ignored) {
        return new Comparison(
                added.recursiveDifference(ignored),
                modified.recursiveDifference(ignored),
                removed.recursiveDifference(ignored));
    }

    /** What the second tree sets anew or otherwise. */
    FieldSet written() {
        return added.union(modified);
    }

    private static final class Walk {
        private final FieldSet.Builder added = new FieldSet.Builder();
        private final FieldSet.Builder modified = new FieldSet.Builder();
        private final FieldSet.Builder removed = new FieldSet.Builder();
        private final Deque<PathElement> path = new ArrayDeque<>();

        private void compare(Shape declared, @Nullable Json before, @Nullable Json after) {
            Shape shape = fitting(declared, before, after);
            if (shape instanceof Shape.Leaf || (isVoid(before) && isVoid(after))) {
                leaf(before, after);
                return;
            }
            ListItems items = ListItems.of(shape);
            if (items != null) {
                list(items, array(before), array(after));
            } else {
                object(shape, asObject(before), asObject(after));
            }
            if (before == null || after == null) {
                insert(before == null ? added : removed);
            }
        }

        private static Shape fitting(Shape declared, @Nullable Json before, @Nullable Json after) {
            Shape left = before == null ? declared : declared.fitting(before);
            Shape right = after == null ? left : declared.fitting(after);
            return before == null || left.equals(right) ? right : Shape.Leaf.WHOLE;
        }

        private void leaf(@Nullable Json before, @Nullable Json after) {
            if (before == null) {
                insert(added);
            } else if (after == null) {
                insert(removed);
            } else if (!before.equals(after)) {
                insert(modified);
            }
        }

        private void insert(FieldSet.Builder set) {
            if (!path.isEmpty()) {
                set.insert(List.copyOf(path));
            }
        }

        private void object(Shape shape, JsonObject before, JsonObject after) {
            Set<String> names = new LinkedHashSet<>();
            before.forEach((name, value) -> names.add(name));
            after.forEach((name, value) -> names.add(name));
            for (String name : names) {
                Shape below = below(shape, name);
                if (below != null) {
                    path.addLast(new PathElement.Name(name));
                    compare(below, before.get(name), after.get(name));
                    path.removeLast();
                }
            }
        }

        private void list(ListItems items, JsonArray before, JsonArray after) {
            Map<PathElement, List<Json>> left = items.byElement(before);
            Map<PathElement, List<Json>> right = items.byElement(after);
            Set<PathElement> elements = new LinkedHashSet<>(left.keySet());
            elements.addAll(right.keySet());
            for (PathElement element : elements) {
                path.addLast(element);
                items(
                        Shape.of(items.item()),
                        left.getOrDefault(element, List.of()),
                        right.getOrDefault(element, List.of()));
                path.removeLast();
            }
        }

        /** Elements that nothing tells apart are one value; it comes or goes when they become several or one. */
        private void items(Shape shape, List<Json> before, List<Json> after) {
            boolean wereSeveral = before.size() > 1;
            boolean areSeveral = after.size() > 1;
            if (wereSeveral && areSeveral) {
                leaf(JsonArray.of(before), JsonArray.of(after));
                return;
            }
            Json left = before.isEmpty() || wereSeveral ? null : before.get(0);
            Json right = after.isEmpty() || areSeveral ? null : after.get(0);
            if (left != null || right != null) {
                compare(shape, left, right);
            }
            if (wereSeveral || areSeveral) {
                insert(wereSeveral ? removed : added);
            }
        }
    }

    /** The shape of what an object has at a name; null where it may have nothing. */
    static @Nullable Shape below(Shape shape, String name) {
        if (shape instanceof Fields fields) {
            Field field = fields.definition().field(name);
            return field == null ? null : Shape.of(field);
        }
        return shape instanceof Entries entries ? Shape.of(entries.value()) : null;
    }

    /** Whether a list or object has nothing in it. */
    static boolean isVoid(@Nullable Json value) {
        return value == null
                || value == JsonNull.NULL
                || value.equals(JsonArray.EMPTY)
                || value.equals(JsonObject.EMPTY);
    }

    static JsonObject asObject(@Nullable Json value) {
        return value == null ? JsonObject.EMPTY : value.asObject();
    }

    static JsonArray array(@Nullable Json value) {
        return value == null ? JsonArray.EMPTY : value.asArray();
    }
}
