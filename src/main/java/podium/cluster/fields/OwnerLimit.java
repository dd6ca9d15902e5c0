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

    /** One owner with what it owns. */
    private record Entry(FieldOwner owner, OwnedFields fields) {}

    static ManagedFields keep(ManagedFields owners) {
        Map<FieldOwner, OwnedFields> owned = owners.owned();
        List<Entry> oldest = oldestFirst(owned);
        Map<String, Entry> firstOfVersion = new LinkedHashMap<>();
        int left = oldest.size();
        for (int i = 0; i < oldest.size() && left > UPDATING_MAX; i++) {
            Entry entry = oldest.get(i);
            Entry first = firstOfVersion.putIfAbsent(entry.fields().apiVersion(), entry);
            if (first != null) {
                merge(owned, first, entry);
                left--;
            }
        }
        return ManagedFields.of(owned);
    }

    private static List<Entry> oldestFirst(Map<FieldOwner, OwnedFields> owned) {
        List<Entry> updating = new ArrayList<>();
        owned.forEach((owner, fields) -> {
            if (!owner.applies()) {
                updating.add(new Entry(owner, fields));
            }
        });
        updating.sort(Comparator.<Entry>comparingLong(entry -> ManagedFields.second(entry.fields()))
                .thenComparing(Entry::owner));
        return updating;
    }

    /** The time is that of the younger one. */
    private static void merge(Map<FieldOwner, OwnedFields> owned, Entry first, Entry next) {
        FieldOwner ancient = new FieldOwner(ANCIENT, false, next.fields().apiVersion(), "");
        OwnedFields gathered = owned.get(ancient);
        OwnedFields before = gathered != null ? gathered : first.fields();
        owned.remove(gathered != null ? ancient : first.owner());
        owned.remove(next.owner());
        owned.put(ancient, next.fields().with(next.fields().fields().union(before.fields())));
    }
}
