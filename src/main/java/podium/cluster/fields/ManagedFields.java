package podium.cluster.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Timestamps;

/** The owners of an object's fields, as a value and as {@code metadata.managedFields} writes them. */
final class ManagedFields {

    static final ManagedFields NONE = new ManagedFields(new TreeMap<>());

    private static final JsonArray CLEARED = JsonArray.of(JsonObject.EMPTY);

    private final TreeMap<FieldOwner, OwnedFields> owned;

    private ManagedFields(TreeMap<FieldOwner, OwnedFields> owned) {
        this.owned = owned;
    }

    /** Owners without fields are left out. */
    static ManagedFields of(Map<FieldOwner, OwnedFields> owned) {
        TreeMap<FieldOwner, OwnedFields> some = new TreeMap<>(owned);
        some.values().removeIf(fields -> fields.fields().isEmpty());
        return new ManagedFields(some);
    }

    boolean isEmpty() {
        return owned.isEmpty();
    }

    /** A copy to be changed. */
    Map<FieldOwner, OwnedFields> owned() {
        return new TreeMap<>(owned);
    }

    @Nullable
    OwnedFields of(FieldOwner owner) {
        return owned.get(owner);
    }

    ManagedFields with(FieldOwner owner, OwnedFields fields) {
        Map<FieldOwner, OwnedFields> changed = owned();
        changed.put(owner, fields);
        return of(changed);
    }

    /** Whether a list says that nobody is to own anything any more. */
    static boolean isReset(@Nullable Json list) {
        return JsonArray.EMPTY.equals(list) || CLEARED.equals(list);
    }

    /** The owners that a list names, or null when it is not such a list. */
    static @Nullable ManagedFields read(JsonArray list) {
        TreeMap<FieldOwner, OwnedFields> owned = new TreeMap<>();
        for (Json item : list) {
            JsonObject entry = item.asObject();
            FieldSet fields = FieldsV1.read(entry.object("fieldsV1"));
            if (fields == null || !isWellFormed(entry)) {
                return null;
            }
            boolean applies = entry.string("operation", "").equals("Apply");
            String apiVersion = entry.string("apiVersion", "");
            FieldOwner owner = new FieldOwner(
                    entry.string("manager", ""), applies, applies ? "" : apiVersion, entry.string("subresource", ""));
            owned.put(owner, new OwnedFields(fields, apiVersion, entry.get("time")));
        }
        return new ManagedFields(owned);
    }

    private static boolean isWellFormed(JsonObject entry) {
        String operation = entry.string("operation", "");
        return (operation.equals("Apply") || operation.equals("Update"))
                && !entry.string("apiVersion", "").isEmpty()
                && entry.string("fieldsType", "").equals("FieldsV1");
    }

    /** Those who apply first, then by time, then by name. */
    JsonArray write() {
        List<Map.Entry<FieldOwner, OwnedFields>> entries = new ArrayList<>(owned.entrySet());
        entries.sort(Comparator.<Map.Entry<FieldOwner, OwnedFields>, Boolean>comparing(
                        entry -> !entry.getKey().applies())
                .thenComparing(entry -> second(entry.getValue()))
                .thenComparing(entry -> entry.getKey().manager())
                .thenComparing(entry -> entry.getValue().apiVersion())
                .thenComparing(entry -> entry.getKey().subresource()));
        List<Json> list = new ArrayList<>();
        entries.forEach(entry -> list.add(write(entry.getKey(), entry.getValue())));
        return JsonArray.of(list);
    }

    /** The second of a change; one that was not noted comes before all. */
    static long second(OwnedFields fields) {
        return fields.time() == null ? 0 : Math.floorDiv(Timestamps.parse(fields.time()), 1000L);
    }

    private static JsonObject write(FieldOwner owner, OwnedFields fields) {
        JsonObject.Builder entry = JsonObject.builder()
                .put("manager", owner.manager())
                .put("operation", owner.operation())
                .put("apiVersion", fields.apiVersion());
        entry.putIfPresent("time", fields.time());
        entry.put("fieldsType", "FieldsV1").put("fieldsV1", FieldsV1.write(fields.fields()));
        if (!owner.subresource().isEmpty()) {
            entry.put("subresource", owner.subresource());
        }
        return entry.build();
    }
}
