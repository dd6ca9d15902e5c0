package podium.ui.editor;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One manifest that is open: its text as it stands in the editor, and what is known of it. */
public final class OpenFile {

    /** Longer texts are checked only when they are applied: a check would last longer than the pause between two keys. */
    private static final int CHECKED_MAX = 1_000_000;

    private final long id;
    private final StringProperty title = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>(null);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final BooleanProperty vanished = new SimpleBooleanProperty();
    private final ObjectProperty<CheckedText> checked = new SimpleObjectProperty<>(CheckedText.EMPTY);
    private String savedText;
    private @Nullable Supplier<String> typed;

    /** @param title of a file that has no path yet */
    OpenFile(long id, String title, @Nullable Path path, String savedText) {
        this.id = id;
        this.savedText = savedText;
        this.title.set(title);
        setPath(path);
        text.set(savedText);
        text.addListener((property, before, after) -> unsaved.set(!after.equals(this.savedText)));
    }

    long id() {
        return id;
    }

    /** The name on its tab. */
    StringProperty titleProperty() {
        return title;
    }

    /** Where it lies on disk; null until it is saved for the first time. */
    ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    public @Nullable Path path() {
        return path.get();
    }

    private void setPath(@Nullable Path wanted) {
        path.set(wanted);
        if (wanted != null) {
            title.set(String.valueOf(wanted.getFileName()));
        }
    }

    /** As it stands in the editor. */
    StringProperty textProperty() {
        return text;
    }

    public String text() {
        Supplier<String> newer = typed;
        if (newer != null) {
            typed = null;
            text.set(newer.get());
        }
        return text.get();
    }

    /** Hears that its text has changed in the editor, and where it is to be had. */
    void typing(Supplier<String> newest) {
        typed = newest;
    }

    /** As it is on disk, as far as is known. */
    String savedText() {
        return savedText;
    }

    /** Whether it differs from what is on disk. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    boolean isUnsaved() {
        return unsaved.get();
    }

    /** Whether its file has gone from the disk. */
    BooleanProperty vanishedProperty() {
        return vanished;
    }

    /** What the cluster says to it; of a text that may be some moments old. */
    ObjectProperty<CheckedText> checkedProperty() {
        return checked;
    }

    CheckedText checked() {
        return checked.get();
    }

    /** Whether it is checked only when it is applied. */
    boolean isLong() {
        return text().length() > CHECKED_MAX;
    }

    /** Hears that a text now lies on disk under a path. */
    void saved(Path where, String what) {
        setPath(where);
        savedText = what;
        vanished.set(false);
        unsaved.set(!text().equals(what));
    }

    /** Takes over what another program wrote into its file. */
    void reload(String fromDisk) {
        savedText = fromDisk;
        typed = null;
        vanished.set(false);
        text.set(fromDisk);
        unsaved.set(false);
    }
}
