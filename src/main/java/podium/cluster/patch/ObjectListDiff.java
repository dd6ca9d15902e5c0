package podium.cluster.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.Field;
import podium.schema.GoText;

/**
 * The difference of two lists of objects that are told apart by a key.
 *
 * @param diffing which half of the difference is wanted
 * @param key the merge key
 */
record ObjectListDiff(Diffing diffing, Field field, String key) {

    /** What is added or changed, in the order of the modified list, then what is to be deleted. */
    List<Json> of(JsonArray original, JsonArray modified) throws PatchException {
        ListMember member = new ListMember(key);
        member.requireKeys(original.toList());
        member.requireKeys(modified.toList());
        List<Json> before = byKey(member, original);
        List<Json> after = byKey(member, modified);
        List<Json> changes = new ArrayList<>();
        List<Json> deletions = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int order = order(member, before, i, after, j);
            if (order == 0) {
                change(member, before.get(i++), after.get(j++), changes);
            } else if (order > 0) {
                add(after.get(j++), changes);
            } else {
                delete(member, before.get(i++), deletions);
            }
        }
        List<Json> all = member.sorted(changes, member.places(modified.toList()));
        all.addAll(deletions);
        return all;
    }

    /** Both lists are walked by their keys, so that elements with one key meet one another in turn. */
    private static int order(ListMember member, List<Json> before, int i, List<Json> after, int j) {
        if (i == before.size()) {
            return 1;
        }
        return j == after.size() ? -1 : text(member, before.get(i)).compareTo(text(member, after.get(j)));
    }

    private void change(ListMember member, Json before, Json after, List<Json> changes) throws PatchException {
        JsonObject inner = diffing.objects(
                field.type().definition(),
                before.asObject(),
                after.asObject(),
                field.merge().retainsKeys());
        if (!inner.isEmpty()) {
            changes.add(inner.with(key, member.required(after)));
        }
    }

    private void add(Json element, List<Json> changes) {
        if (!diffing.ignoresAdditions()) {
            changes.add(element);
        }
    }

    private void delete(ListMember member, Json element, List<Json> deletions) {
        if (!diffing.ignoresDeletions()) {
            deletions.add(JsonObject.of(key, member.required(element), Directives.PATCH, Json.of(Directives.DELETE)));
        }
    }

    private static List<Json> byKey(ListMember member, JsonArray list) {
        List<Json> sorted = new ArrayList<>(list.toList());
        sorted.sort(Comparator.comparing(element -> text(member, element)));
        return sorted;
    }

    private static String text(ListMember member, Json element) {
        return GoText.plain(member.required(element));
    }
}
