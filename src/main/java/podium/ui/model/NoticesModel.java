package podium.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What there is to tell just now: the newest notice, until somebody has seen it. */
public final class NoticesModel {

    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>(null);

    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public @Nullable Notice current() {
        return current.get();
    }

    public void tell(Notice notice) {
        current.set(notice);
    }

    /** Takes a notice away, unless another one has taken its place already. */
    public void dismiss(Notice notice) {
        if (current() == notice) {
            current.set(null);
        }
    }
}
