package podium.cluster.patch;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.schema.Definition;
import podium.schema.Field;
import podium.schema.FieldType.ListOf;
import podium.schema.GoText;

/** What {@code $setElementOrder} may say: of a list that there is, and as the patch has its elements. */
final class ElementOrder {

    private ElementOrder() {}

    /** The list that is put into order. */
    static Field field(@Nullable Definition definition, String name) throws PatchException {
        if (definition == null) {
            throw PatchException.internal("merging an object in json but data type is not struct, instead is: map");
        }
        Field field = definition.field(name);
        if (field == null) {
            throw PatchException.internal("unable to find api field in struct " + definition.goName()
                    + " for the json field " + GoText.quote(name));
        }
        if (!(field.type() instanceof ListOf) && !field.isPointer()) {
            throw PatchException.internal("expected slice or array type, but got: struct");
        }
        return field;
    }

    /** Refuses an order that the patch's elements, but for those that it deletes, do not follow. */
    static void refuseOther(JsonArray patch, JsonArray order, ListMember member) throws PatchException {
        if (patch.isEmpty() || order.isEmpty()) {
            return;
        }
        JsonArray staying = member.key() == null ? patch : staying(patch);
        int next = 0;
        int at = 0;
        while (next < staying.size() && at < order.size()) {
            if (staying.object(next).has(Directives.PATCH)) {
                next++;
                continue;
            }
            next += member.isSameOrRefused(staying.get(next), order.get(at)) ? 1 : 0;
            at++;
        }
        if (next < staying.size()) {
            throw PatchException.internal("The order in patch list:\n" + GoText.plain(patch)
                    + "\n doesn't match $setElementOrder list:\n" + GoText.plain(order) + "\n");
        }
    }

    private static JsonArray staying(JsonArray patch) throws PatchException {
        for (Json element : patch) {
            if (!(element instanceof JsonObject)) {
                throw PatchException.otherType("map[string]interface {}", element);
            }
        }
        return patch.filter(element -> !ListMember.isDeletion(element));
    }
}
