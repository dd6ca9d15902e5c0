package podium.cluster.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;

/** What applying a tree makes of the one that is there: leaves are replaced, parts are merged. */
final class Merged {

    private Merged() {}

    static JsonObject of(Shape shape, JsonObject live, JsonObject applied) {
        return Comparison.asObject(merge(shape, live, applied));
    }

    private static @Nullable Json merge(Shape declared, @Nullable Json live, @Nullable Json applied) {
        Shape shape = applied == null ? fitting(declared, live) : declared.fitting(applied);
        boolean isLeaf = shape instanceof Shape.Leaf || (Comparison.isVoid(live) && Comparison.isVoid(applied));
        if (isLeaf) {
            return applied != null ? applied : live;
        }
        ListItems items = ListItems.of(shape);
        return items == null
                ? objects(shape, Comparison.asObject(live), Comparison.asObject(applied))
                : lists(items, Comparison.array(live), Comparison.array(applied));
    }

    private static Shape fitting(Shape declared, @Nullable Json live) {
        return live == null ? declared : declared.fitting(live);
    }

    private static @Nullable Json objects(Shape shape, JsonObject live, JsonObject applied) {
        Set<String> names = new LinkedHashSet<>();
        live.forEach((name, value) -> names.add(name));
        applied.forEach((name, value) -> names.add(name));
        JsonObject.Builder merged = JsonObject.builder();
        boolean isEmpty = true;
        for (String name : names) {
            Shape below = Comparison.below(shape, name);
            Json value = below == null ? null : merge(below, live.get(name), applied.get(name));
            if (value != null) {
                merged.put(name, value);
                isEmpty = false;
            }
        }
        return isEmpty ? null : merged.build();
    }

    private static @Nullable Json lists(ListItems items, JsonArray live, JsonArray applied) {
        List<Json> merged = new ListMerge(items, live, applied).items();
        return merged.isEmpty() ? null : JsonArray.of(merged);
    }

    /**
     * Two lists in one. What both have stands in the order of the applied list; what only one has keeps its place after the
     * element that it followed, the live list's first.
     */
    private static final class ListMerge {
        private final ListItems items;
        private final List<PathElement> liveOrder;
        private final List<Json> liveItems;
        private final List<PathElement> appliedOrder;
        private final Map<PathElement, Json> live;
        private final Map<PathElement, Json> applied;
        private final Set<PathElement> done = new LinkedHashSet<>();
        private final List<Json> out = new ArrayList<>();

        /** Elements that both lists have and that are not placed yet, in the order of the applied list. */
        private final List<PathElement> shared = new ArrayList<>();

        ListMerge(ListItems items, JsonArray live, JsonArray applied) {
            this.items = items;
            this.liveItems = live.toList();
            this.liveOrder = items.elements(live);
            this.appliedOrder = items.elements(applied);
            this.live = byElement(items, live);
            this.applied = byElement(items, applied);
            appliedOrder.stream().filter(this.live::containsKey).forEach(shared::add);
        }

        /** Elements that nothing tells apart are merged with nothing. */
        private static Map<PathElement, Json> byElement(ListItems items, JsonArray list) {
            Map<PathElement, Json> single = new LinkedHashMap<>();
            items.byElement(list)
                    .forEach((element, same) -> single.put(element, same.size() == 1 ? same.get(0) : JsonNull.NULL));
            return single;
        }

        List<Json> items() {
            int left = 0;
            int right = 0;
            while (left < liveOrder.size() || right < appliedOrder.size()) {
                PathElement ours = left < liveOrder.size() ? liveOrder.get(left) : null;
                PathElement theirs = right < appliedOrder.size() ? appliedOrder.get(right) : null;
                if (ours != null && ours.equals(theirs)) {
                    place(ours);
                    left++;
                    right++;
                } else if (ours != null && theirs != null && isOutOfTurn(ours)) {
                    left++;
                } else if (ours != null && !applied.containsKey(ours)) {
                    add(ours, liveItems.get(left), null);
                    left++;
                } else {
                    left += ours != null && done.contains(ours) ? 1 : 0;
                    if (theirs != null) {
                        place(theirs);
                        right++;
                    }
                }
            }
            return out;
        }

        /** Whether it is in both lists, but another such element comes first. */
        private boolean isOutOfTurn(PathElement ours) {
            return applied.containsKey(ours)
                    && !shared.isEmpty()
                    && !shared.get(0).equals(ours);
        }

        private void place(PathElement element) {
            done.add(element);
            shared.remove(element);
            add(element, live.get(element), applied.get(element));
        }

        private void add(PathElement element, @Nullable Json ours, @Nullable Json theirs) {
            Json left = ours == JsonNull.NULL && theirs != null ? null : ours;
            Json item = merge(Shape.of(items.item()), left, theirs);
            if (item != null) {
                out.add(item);
            }
        }
    }
}
