package podium.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import podium.resource.Key;

/** Which objects are selected, in every panel alike. The first one is what the inspector shows. */
public final class SelectionModel {

    private final ReadOnlyObjectWrapper<List<Key>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Key> primary = new ReadOnlyObjectWrapper<>(null);

    /** All selected objects in the order of selecting; they need not exist in the frame that is shown. */
    public ReadOnlyObjectProperty<List<Key>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    public List<Key> keys() {
        return keys.get();
    }

    /** The object that was selected first, or null. */
    public ReadOnlyObjectProperty<@Nullable Key> primaryProperty() {
        return primary.getReadOnlyProperty();
    }

    public @Nullable Key primary() {
        return primary.get();
    }

    public void select(Key key) {
        select(List.of(key));
    }

    public void select(List<Key> wanted) {
        if (!wanted.equals(keys())) {
            keys.set(List.copyOf(wanted));
            primary.set(wanted.isEmpty() ? null : wanted.get(0));
        }
    }

    /** Adds an object, or takes it out when it is selected. */
    public void toggle(Key key) {
        List<Key> changed = new ArrayList<>(keys());
        if (!changed.remove(key)) {
            changed.add(key);
        }
        select(changed);
    }

    public void clear() {
        select(List.of());
    }
}
