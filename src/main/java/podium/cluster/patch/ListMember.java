package podium.cluster.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.GoText;

/**
 * How the elements of one list are told apart: objects by their merge key, scalars by themselves.
 *
 * @param key the merge key, or null for scalars
 */
record ListMember(@Nullable String key) {

    /** What identifies an element; null when it lacks its key. */
    @Nullable
    Json identity(Json element) {
        return key == null ? element : element.asObject().get(key);
    }

    /** The identity of an element that was found to have one. */
    Json required(Json element) {
        Json identity = identity(element);
        if (identity == null) {
            throw new AssertionError("no " + key + " in " + element);
        }
        return identity;
    }

    boolean isSame(Json left, Json right) {
        Json identity = identity(left);
        return identity != null && identity.equals(identity(right));
    }

    /** Whether two elements are the same one; both must have their key. */
    boolean isSameOrRefused(Json left, Json right) throws PatchException {
        requireKeys(List.of(left, right));
        return isSame(left, right);
    }

    /** The place of each element by its identity; of several with the same one the first counts. */
    Map<Json, Integer> places(List<Json> list) {
        Map<Json, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Json identity = identity(list.get(i));
            if (identity != null) {
                places.putIfAbsent(identity, i);
            }
        }
        return places;
    }

    /** The place of an element, or -1. */
    int place(Map<Json, Integer> places, Json element) {
        Json identity = identity(element);
        return identity == null ? -1 : places.getOrDefault(identity, -1);
    }

    /** Refuses elements that are no objects or lack their key. */
    void requireKeys(List<Json> list) throws PatchException {
        for (Json element : list) {
            if (key != null && !(element instanceof JsonObject)) {
                throw PatchException.otherType("map[string]interface {}", element);
            } else if (key != null && identity(element) == null) {
                throw PatchException.noMergeKey(element, key);
            }
        }
    }

    /**
     * The merged elements in order: those that the order names as it says, the server's own ones as they stood, woven
     * together by the server's order.
     */
    List<Json> ordered(List<Json> merged, List<Json> order, List<Json> serverOrder) throws PatchException {
        requireKeys(merged);
        requireKeys(order);
        Map<Json, Integer> wanted = places(order);
        Map<Json, Integer> stood = places(serverOrder);
        List<Json> named = new ArrayList<>();
        List<Json> serverOnly = new ArrayList<>();
        for (Json element : merged) {
            (place(wanted, element) >= 0 ? named : serverOnly).add(element);
        }
        return interleaved(sorted(serverOnly, stood), sorted(named, wanted), stood);
    }

    /** The elements by their places; those to be deleted last. */
    List<Json> sorted(List<Json> elements, Map<Json, Integer> places) {
        List<Json> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparing((Json element) -> isDeletion(element))
                .thenComparing(element -> isDeletion(element) ? 0 : place(places, element)));
        return sorted;
    }

    static boolean isDeletion(Json element) {
        return element instanceof JsonObject object
                && Json.of(Directives.DELETE).equals(object.get(Directives.PATCH));
    }

    /**
     * Two sorted lists in one: an element of the left one goes before the first of the right one that it precedes in the
     * server's list. Where nothing is known, the right one comes first.
     */
    private List<Json> interleaved(List<Json> left, List<Json> right, Map<Json, Integer> stood) {
        List<Json> all = new ArrayList<>(left.size() + right.size());
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int leftPlace = place(stood, left.get(i));
            int rightPlace = place(stood, right.get(j));
            boolean isLess = leftPlace >= 0 && rightPlace >= 0 && leftPlace < rightPlace;
            all.add(isLess ? left.get(i++) : right.get(j++));
        }
        all.addAll(left.subList(i, left.size()));
        all.addAll(right.subList(j, right.size()));
        return all;
    }

    /**
     * Whether the elements of both lists are objects. Elements of different types, and lists in lists, are refused.
     */
    static boolean areObjects(JsonArray left, JsonArray right) throws PatchException {
        String type = null;
        for (JsonArray list : List.of(left, right)) {
            for (Json element : list) {
                String its = GoText.kindOf(element);
                if (type != null && !type.equals(its)) {
                    throw PatchException.internal("list element types are not identical: [" + GoText.plain(left) + " "
                            + GoText.plain(right) + "]");
                }
                type = its;
            }
        }
        if (type == null) {
            throw PatchException.internal("no elements in any of the given slices");
        }
        if (type.equals("slice")) {
            throw PatchException.rejected();
        }
        return type.equals("map");
    }
}
