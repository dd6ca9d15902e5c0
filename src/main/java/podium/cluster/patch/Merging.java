package podium.cluster.patch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.GoText;

/**
 * Merges a strategic patch into an object, or into another patch.
 *
 * @param isCombining whether the left side is a patch too: then directives and nulls are kept for whoever applies the
 *     result
 */
record Merging(boolean isCombining) {

    JsonObject objects(@Nullable Definition definition, JsonObject original, JsonObject patch) throws PatchException {
        Json directive = patch.get(Directives.PATCH);
        if (directive != null) {
            return directed(directive, patch);
        }
        JsonObject result = original;
        JsonObject rest = patch;
        Json retained = rest.get(Directives.RETAIN_KEYS);
        if (retained != null) {
            rest = rest.without(Directives.RETAIN_KEYS);
            result = isCombining ? keptDirective(result, retained) : retained(result, rest, retained);
        }
        for (int i = 0; i < patch.size(); i++) {
            String name = patch.nameAt(i);
            if (Directives.isOrder(name)) {
                result = ordered(definition, result, rest, name, patch.valueAt(i));
                rest = rest.without(name).without(Directives.listOfOrder(name));
            }
        }
        for (int i = 0; i < rest.size(); i++) {
            result = field(definition, result, rest.nameAt(i), rest.valueAt(i));
        }
        return result;
    }

    private static JsonObject directed(Json directive, JsonObject patch) throws PatchException {
        return switch (GoText.text(directive)) {
            case Directives.REPLACE -> patch.without(Directives.PATCH);
            case Directives.DELETE -> JsonObject.EMPTY;
            default -> throw PatchException.unknownDirective(directive, patch);
        };
    }

    private static JsonObject keptDirective(JsonObject original, Json retained) {
        return original.has(Directives.RETAIN_KEYS) ? original : original.with(Directives.RETAIN_KEYS, retained);
    }

    private static JsonObject retained(JsonObject original, JsonObject patch, Json keys) throws PatchException {
        if (!(keys instanceof JsonArray names)) {
            throw badRetainKeys();
        }
        Set<Json> staying = new LinkedHashSet<>(names.toList());
        for (int i = 0; i < patch.size(); i++) {
            String name = patch.nameAt(i);
            boolean isValue =
                    patch.valueAt(i) != JsonNull.NULL && !Directives.isDeletion(name) && !Directives.isOrder(name);
            if (isValue && !staying.contains(Json.of(name))) {
                throw badRetainKeys();
            }
        }
        JsonObject result = original;
        for (int i = 0; i < original.size(); i++) {
            if (!staying.contains(Json.of(original.nameAt(i)))) {
                result = result.without(original.nameAt(i));
            }
        }
        return result;
    }

    private static PatchException badRetainKeys() {
        return PatchException.badRequest("invalid patch format of retainKeys");
    }

    /** Merges a list and gives it the order that the patch asks for. */
    private JsonObject ordered(
            @Nullable Definition definition, JsonObject original, JsonObject patch, String directive, Json wanted)
            throws PatchException {
        JsonArray order = list(wanted);
        String name = Directives.listOfOrder(directive);
        JsonObject result = isCombining ? original.with(directive, order) : original;
        Json before = original.get(name);
        Json change = patch.get(name);
        JsonArray server = before == null ? JsonArray.EMPTY : list(before);
        JsonArray sent = change == null ? JsonArray.EMPTY : list(change);
        Field field = ElementOrder.field(definition, name);
        ListMember member = new ListMember(field.merge().key());
        ElementOrder.refuseOther(sent, order, member);
        if (before == null && change == null) {
            return result;
        }
        JsonArray merged;
        if (before == null) {
            merged = Pruning.withoutDirectives(sent);
        } else {
            merged = change == null ? server : lists(field, server, sent, false);
        }
        ListMember.areObjects(server, sent);
        return result.with(name, JsonArray.of(member.ordered(merged.toList(), order.toList(), server.toList())));
    }

    private static JsonArray list(Json value) throws PatchException {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw PatchException.otherType("[]interface {}", value);
    }

    private JsonObject field(@Nullable Definition definition, JsonObject original, String key, Json value)
            throws PatchException {
        boolean isDeletion = Directives.isDeletion(key);
        if (isDeletion && isCombining) {
            return original.with(key, value);
        }
        String name = isDeletion ? Directives.listOfDeletion(key) : key;
        JsonObject result = original;
        if (value == JsonNull.NULL) {
            result = result.without(name);
            if (!isCombining) {
                return result;
            }
        }
        Json before = result.get(name);
        Field field = definition == null ? null : definition.field(name);
        if (before instanceof JsonObject object && value instanceof JsonObject change) {
            return result.with(name, objects(field == null ? null : field.type().definition(), object, change));
        } else if (before instanceof JsonArray array && value instanceof JsonArray change) {
            return result.with(name, lists(field, array, change, isDeletion));
        }
        return isDeletion ? result : taken(result, name, value);
    }

    /** The patch's own value where there is nothing to merge it with. */
    private JsonObject taken(JsonObject result, String name, Json value) {
        Json kept = Pruning.withoutDirectives(isCombining ? value : Pruning.withoutNulls(value));
        return kept == null ? result.without(name) : result.with(name, kept);
    }

    private JsonArray lists(@Nullable Field field, JsonArray original, JsonArray patch, boolean isDeletion)
            throws PatchException {
        boolean merges = isDeletion || (field != null && field.merge().merges());
        if (!merges || (original.isEmpty() && patch.isEmpty())) {
            return merges ? original : patch;
        }
        if (!ListMember.areObjects(original, patch)) {
            return isDeletion
                    ? original.filter(item -> !patch.toList().contains(item))
                    : mergedScalars(original, patch);
        }
        String key = field == null ? null : field.merge().key();
        if (field == null || key == null) {
            throw PatchException.noMergeKey(field == null ? null : field.type());
        }
        return mergedObjects(field.type().definition(), new ListMember(key), original, patch);
    }

    private static JsonArray mergedScalars(JsonArray original, JsonArray patch) throws PatchException {
        Set<Json> both = new LinkedHashSet<>(original.toList());
        both.addAll(patch.toList());
        List<Json> merged = new ArrayList<>(both);
        return JsonArray.of(new ListMember(null).ordered(merged, patch.toList(), original.toList()));
    }

    private JsonArray mergedObjects(
            @Nullable Definition element, ListMember member, JsonArray original, JsonArray patch)
            throws PatchException {
        ListDirectives directives = ListDirectives.of(member, original, patch);
        List<Json> merged = new ArrayList<>(directives.original());
        Map<Json, Integer> places = member.places(merged);
        for (Json change : directives.patch()) {
            member.requireKeys(List.of(change));
            int at = member.place(places, change);
            if (at < 0) {
                places.put(member.required(change), merged.size());
                merged.add(change);
            } else {
                merged.set(at, objects(element, merged.get(at).asObject(), change.asObject()));
            }
        }
        return JsonArray.of(member.ordered(merged, directives.patch(), directives.original()));
    }
}
