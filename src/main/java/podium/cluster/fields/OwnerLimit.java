package podium.cluster.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the owners who wrote an object few: the fields of the oldest ones are put together under one name. */
final class OwnerLimit {

    /** As the API server ({@code DefaultMaxUpdateManagers}): an object that many write would grow without bound. */
    private static final int UPDATING_MAX = 10;

    private static final String ANCIENT = "ancient-changes";

    private OwnerLimit() {}

    static ManagedFields keep(ManagedFields owners) {
        Map<FieldOwner, OwnedFields> owned = owners.owned();
        List<FieldOwner> oldest = oldestFirst(owned);
        Map<String, FieldOwner> firstOfVersion = new LinkedHashMap<>();
        int left = oldest.size();
        for (int i = 0; i < oldest.size() && left > UPDATING_MAX; i++) {
            OwnedFields fields = owned.get(oldest.get(i));
            FieldOwner first = firstOfVersion.putIfAbsent(fields.apiVersion(), oldest.get(i));
            if (first != null) {
                merge(owned, first, oldest.get(i));
                left--;
            }
        }
        return ManagedFields.of(owned);
    }

    private static List<FieldOwner> oldestFirst(Map<FieldOwner, OwnedFields> owned) {
        List<FieldOwner> updating = new ArrayList<>(owned.keySet());
        updating.removeIf(FieldOwner::applies);
        updating.sort(Comparator.<FieldOwner>comparingLong(owner -> ManagedFields.second(owned.get(owner)))
                .thenComparing(Comparator.naturalOrder()));
        return updating;
    }

    /** The time is that of the younger one. */
    private static void merge(Map<FieldOwner, OwnedFields> owned, FieldOwner first, FieldOwner next) {
        OwnedFields fields = owned.get(next);
        FieldOwner ancient = new FieldOwner(ANCIENT, false, fields.apiVersion(), "");
        OwnedFields before = owned.containsKey(ancient) ? owned.get(ancient) : owned.remove(first);
        owned.remove(next);
        owned.put(ancient, fields.with(fields.fields().union(before.fields())));
    }
}
