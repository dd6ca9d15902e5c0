package podium.ui.model;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The manifests that are open, as every panel may see them: the editor keeps this up to date. */
public final class ManifestsModel {

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private Consumer<Entry> opener = entry -> {};

    /**
     * One open file.
     *
     * @param id the same as long as it is open
     * @param name of the file
     * @param folder it lies in, as people name it; empty when it is not on disk
     * @param state what applying it would do to the newest frame
     * @param problems how many there are
     * @param isUnsaved whether it differs from the file on disk
     */
    public record Entry(long id, String name, String folder, State state, int problems, boolean isUnsaved) {}

    /** What applying a manifest would do. */
    public enum State {
        SAME,
        NEW,
        CHANGED,
        PROBLEM,
        /** It is too long to be checked before it is applied. */
        UNCHECKED
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /** Brings a file to the front in the editor. */
    public void open(Entry entry) {
        opener.accept(entry);
    }

    public void setOpener(Consumer<Entry> editor) {
        opener = editor;
    }
}
