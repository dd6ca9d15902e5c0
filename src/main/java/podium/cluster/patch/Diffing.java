package podium.cluster.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.GoText;

/**
 * Makes the strategic merge patch that leads from one object to another, or the half of it that is wanted.
 *
 * @param ignoresDeletions leaves out what only the original has
 * @param ignoresAdditions leaves out what the other one adds or changes
 */
record Diffing(boolean ignoresDeletions, boolean ignoresAdditions) {

    JsonObject objects(@Nullable Definition definition, JsonObject original, JsonObject modified, boolean retainsKeys)
            throws PatchException {
        JsonObject patch = JsonObject.EMPTY;
        for (int i = 0; i < modified.size(); i++) {
            patch = field(definition, original, modified.nameAt(i), modified.valueAt(i), patch);
        }
        boolean isMore = false;
        for (int i = 0; i < original.size(); i++) {
            if (!modified.has(original.nameAt(i))) {
                isMore |= original.valueAt(i) != JsonNull.NULL;
                patch = ignoresDeletions ? patch : patch.with(original.nameAt(i), JsonNull.NULL);
            }
        }
        JsonArray keys = retainsKeys ? keys(modified) : JsonArray.EMPTY;
        return keys.isEmpty() || (patch.isEmpty() && !isMore) ? patch : patch.with(Directives.RETAIN_KEYS, keys);
    }

    private static JsonArray keys(JsonObject object) {
        TreeMap<String, Json> keys = new TreeMap<>();
        object.forEach((name, value) -> {
            if (value != JsonNull.NULL) {
                keys.put(name, Json.of(name));
            }
        });
        return JsonArray.of(keys.values());
    }

    private JsonObject field(
            @Nullable Definition definition, JsonObject original, String name, Json value, JsonObject patch)
            throws PatchException {
        Json before = original.get(name);
        Field field = definition == null ? null : definition.field(name);
        if (before instanceof JsonObject object && value instanceof JsonObject change) {
            boolean retains = field != null && field.merge().retainsKeys();
            JsonObject inner = objects(field == null ? null : field.type().definition(), object, change, retains);
            return inner.isEmpty() ? patch : patch.with(name, inner);
        }
        boolean merges = field != null && field.merge().merges();
        if (merges && before instanceof JsonArray array && value instanceof JsonArray change) {
            return lists(field, array, change, patch);
        }
        return ignoresAdditions || value.equals(before) ? patch : patch.with(name, value);
    }

    private JsonObject lists(Field field, JsonArray original, JsonArray modified, JsonObject patch)
            throws PatchException {
        if (original.isEmpty()) {
            return ignoresAdditions || modified.isEmpty() ? patch : patch.with(field.name(), modified);
        }
        return ListMember.areObjects(original, modified)
                ? objectLists(field, original, modified, patch)
                : scalarLists(field.name(), original, modified, patch);
    }

    private JsonObject scalarLists(String name, JsonArray original, JsonArray modified, JsonObject patch) {
        Set<Json> added = new LinkedHashSet<>(modified.toList());
        original.toList().forEach(added::remove);
        Set<Json> removed = new LinkedHashSet<>(original.toList());
        modified.toList().forEach(removed::remove);
        JsonObject result = patch;
        if (!ignoresAdditions && !added.isEmpty()) {
            result = result.with(name, JsonArray.of(added));
        }
        boolean isLess = !ignoresDeletions && !removed.isEmpty();
        if (isLess) {
            result = result.with(Directives.DELETE_FROM_LIST + name, JsonArray.of(removed));
        }
        boolean setsOrder = isLess || (!ignoresAdditions && !original.equals(modified));
        return setsOrder && !modified.isEmpty() ? result.with(Directives.ELEMENT_ORDER + name, modified) : result;
    }

    private JsonObject objectLists(Field field, JsonArray original, JsonArray modified, JsonObject patch)
            throws PatchException {
        String key = field.merge().key();
        ListMember member = new ListMember(key);
        if (key == null) {
            throw PatchException.internal("cannot merge lists without merge key for ");
        }
        member.requireKeys(original.toList());
        member.requireKeys(modified.toList());
        List<Json> changes = new ArrayList<>();
        List<Json> deletions = new ArrayList<>();
        pair(field, member, key, original, modified, changes, deletions);
        List<Json> all = member.sorted(changes, member.places(modified.toList()));
        all.addAll(deletions);
        JsonObject result = all.isEmpty() ? patch : patch.with(field.name(), JsonArray.of(all));
        boolean isOrderSame = isOrderSame(member, original, modified);
        boolean setsOrder =
                (!ignoresAdditions && (!all.isEmpty() || !isOrderSame)) || (!ignoresDeletions && !all.isEmpty());
        return setsOrder && !modified.isEmpty()
                ? result.with(
                        Directives.ELEMENT_ORDER + field.name(),
                        modified.map(element -> JsonObject.of(key, identity(member, element))))
                : result;
    }

    /** Walks both lists in the order of their keys, so that elements with one key meet one another in turn. */
    private void pair(
            Field field,
            ListMember member,
            String key,
            JsonArray original,
            JsonArray modified,
            List<Json> changes,
            List<Json> deletions)
            throws PatchException {
        List<Json> before = byKey(member, original);
        List<Json> after = byKey(member, modified);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int order = i == before.size()
                    ? 1
                    : j == after.size() ? -1 : text(member, before.get(i)).compareTo(text(member, after.get(j)));
            if (order == 0) {
                JsonObject inner = objects(
                        field.type().definition(),
                        before.get(i++).asObject(),
                        after.get(j).asObject(),
                        retains(field));
                Json identity = identity(member, after.get(j++));
                if (!inner.isEmpty()) {
                    changes.add(inner.with(key, identity));
                }
            } else if (order > 0) {
                Json added = after.get(j++);
                if (!ignoresAdditions) {
                    changes.add(added);
                }
            } else {
                Json identity = identity(member, before.get(i++));
                if (!ignoresDeletions) {
                    deletions.add(JsonObject.of(key, identity, Directives.PATCH, Json.of(Directives.DELETE)));
                }
            }
        }
    }

    private static boolean retains(Field field) {
        return field.merge().retainsKeys();
    }

    private static List<Json> byKey(ListMember member, JsonArray list) {
        List<Json> sorted = new ArrayList<>(list.toList());
        sorted.sort(Comparator.comparing(element -> text(member, element)));
        return sorted;
    }

    private static String text(ListMember member, Json element) {
        return GoText.plain(identity(member, element));
    }

    private static Json identity(ListMember member, Json element) {
        Json identity = member.identity(element);
        return identity == null ? JsonNull.NULL : identity;
    }

    private static boolean isOrderSame(ListMember member, JsonArray original, JsonArray modified) {
        if (original.size() != modified.size()) {
            return false;
        }
        for (int i = 0; i < original.size(); i++) {
            if (!member.isSame(original.get(i), modified.get(i))) {
                return false;
            }
        }
        return true;
    }
}
