package podium.cluster.patch;

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
        if (field != null
                && field.merge().merges()
                && before instanceof JsonArray array
                && value instanceof JsonArray change) {
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
            result = result.with(Directives.deletionFrom(name), JsonArray.of(removed));
        }
        boolean setsOrder = isLess || (!ignoresAdditions && !original.equals(modified));
        return setsOrder && !modified.isEmpty() ? result.with(Directives.orderOf(name), modified) : result;
    }

    private JsonObject objectLists(Field field, JsonArray original, JsonArray modified, JsonObject patch)
            throws PatchException {
        String key = field.merge().key();
        if (key == null) {
            throw PatchException.noMergeKey(field.type());
        }
        List<Json> changes = new ObjectListDiff(this, field, key).of(original, modified);
        JsonObject result = changes.isEmpty() ? patch : patch.with(field.name(), JsonArray.of(changes));
        boolean isChanged = !changes.isEmpty();
        boolean setsOrder = (!ignoresAdditions && (isChanged || !isOrderSame(key, original, modified)))
                || (!ignoresDeletions && isChanged);
        return setsOrder && !modified.isEmpty()
                ? result.with(Directives.orderOf(field.name()), order(key, modified))
                : result;
    }

    private static JsonArray order(String key, JsonArray modified) {
        ListMember member = new ListMember(key);
        return modified.map(element -> JsonObject.of(key, member.required(element)));
    }

    private static boolean isOrderSame(String key, JsonArray original, JsonArray modified) {
        ListMember member = new ListMember(key);
        boolean isSame = original.size() == modified.size();
        for (int i = 0; isSame && i < original.size(); i++) {
            isSame = member.isSame(original.get(i), modified.get(i));
        }
        return isSame;
    }
}
