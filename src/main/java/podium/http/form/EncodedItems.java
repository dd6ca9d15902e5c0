package podium.http.form;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;

/**
 * The bytes of objects as they stand in lists. Objects are immutable and listed again and again; what is kept goes when memory
 * runs short. Any thread may ask: two that miss at once make the same.
 */
final class EncodedItems {

    /** A power of two; with 10,000 objects one in fourteen shares its place with another and is written anew. */
    private static final int PLACES = 1 << 16;

    private static final int ITEM_CAPACITY = 4 * 1024;

    private final AtomicReferenceArray<@Nullable Item> items = new AtomicReferenceArray<>(PLACES);

    private record Item(WeakReference<JsonObject> tree, SoftReference<byte[]> bytes) {}

    /** An object without its kind and version, which a list says once. */
    byte[] bytes(JsonObject tree) {
        int place = System.identityHashCode(tree) & (PLACES - 1);
        Item known = items.get(place);
        byte[] kept = known == null || known.tree.get() != tree ? null : known.bytes.get();
        if (kept != null) {
            return kept;
        }
        byte[] made = encoded(tree);
        items.set(place, new Item(new WeakReference<>(tree), new SoftReference<>(made)));
        return made;
    }

    private static byte[] encoded(JsonObject tree) {
        JsonBytes out = new JsonBytes(ITEM_CAPACITY);
        char separator = '{';
        for (int i = 0; i < tree.size(); i++) {
            String name = tree.nameAt(i);
            if (!WholeForm.isType(name)) {
                out.addByte(separator);
                out.addField(name, tree.valueAt(i));
                separator = ',';
            }
        }
        if (separator == '{') {
            out.addByte('{');
        }
        out.addByte('}');
        return out.toBytes();
    }
}
