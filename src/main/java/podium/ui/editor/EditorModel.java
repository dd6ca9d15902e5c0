package podium.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import podium.store.Examples;
import podium.store.ManifestText;
import podium.ui.model.ManifestsModel;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** The manifests that are open, which of them is in front, and their way from and to the disk. */
public final class EditorModel {

    private final NoticesModel notices;
    private final TextsModel texts;
    private final ManifestsModel manifests;
    private final ObservableList<OpenFile> files = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenFile> active = new SimpleObjectProperty<>(null);
    private Runnable listener = () -> {};
    private long lastId;

    public EditorModel(NoticesModel notices, TextsModel texts, ManifestsModel manifests) {
        this.notices = notices;
        this.texts = texts;
        this.manifests = manifests;
        manifests.setOpener(entry -> files.stream()
                .filter(file -> file.id() == entry.id())
                .findFirst()
                .ifPresent(active::set));
    }

    public ObservableList<OpenFile> files() {
        return files;
    }

    /** The file in front, or null when none is open. */
    public ObjectProperty<@Nullable OpenFile> activeProperty() {
        return active;
    }

    public @Nullable OpenFile active() {
        return active.get();
    }

    /** Calls back whenever a text changes or is saved. */
    void onChange(Runnable callback) {
        listener = callback;
    }

    /** The files whose text is not on disk. */
    public List<OpenFile> unsaved() {
        return files.stream().filter(OpenFile::isUnsaved).toList();
    }

    /** A new file without a path. */
    public OpenFile create() {
        return add(texts.say("editor.untitled", lastId + 1), null, "");
    }

    /** Opens an example: a text without a file, and nothing to lose. */
    public OpenFile openExample(String name) {
        return add(name + ".yaml", null, Examples.text(name));
    }

    /** An unsaved text that a crash left behind, of a file that may have been on disk. */
    public OpenFile restore(String title, @Nullable Path path, String text) {
        OpenFile file = path == null ? add(title, null, "") : open(path).orElseGet(() -> add(title, path, ""));
        file.textProperty().set(text);
        return file;
    }

    /** Opens a file or brings it to the front; what cannot be read becomes a notice. */
    public Optional<OpenFile> open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (OpenFile file : files) {
            if (absolute.equals(file.path())) {
                active.set(file);
                return Optional.of(file);
            }
        }
        ManifestText read = ManifestText.read(absolute);
        if (read.text() == null) {
            if (read.problem() != null) {
                notices.tell(Notice.problem(texts.say(read.problem())));
            }
            return Optional.empty();
        }
        return Optional.of(add("", absolute, read.text()));
    }

    private OpenFile add(String title, @Nullable Path path, String text) {
        OpenFile file = new OpenFile(++lastId, title, path, text);
        files.add(file);
        active.set(file);
        file.textProperty().addListener((property, before, after) -> listener.run());
        file.unsavedProperty().addListener((property, before, after) -> listener.run());
        file.checkedProperty().addListener((property, before, after) -> publish());
        file.unsavedProperty().addListener((property, before, after) -> publish());
        file.titleProperty().addListener((property, before, after) -> publish());
        publish();
        return file;
    }

    /** Closes a file as it is; whoever calls has asked about unsaved changes. */
    public void close(OpenFile file) {
        int place = files.indexOf(file);
        files.remove(file);
        if (active() == file) {
            active.set(files.isEmpty() ? null : files.get(Math.min(place, files.size() - 1)));
        }
        publish();
    }

    /** Writes a file to where it came from; false when it has no path or cannot be written, which a notice then says. */
    public boolean save(OpenFile file) {
        Path path = file.path();
        return path != null && saveAs(file, path);
    }

    public boolean saveAs(OpenFile file, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String text = file.text();
        try {
            Files.writeString(absolute, text);
        } catch (IOException e) {
            notices.tell(Notice.problem(texts.say("editor.save.failed", absolute, String.valueOf(e.getMessage()))));
            return false;
        }
        file.saved(absolute, text);
        return true;
    }

    private void publish() {
        List<ManifestsModel.Entry> entries =
                files.stream().map(EditorModel::entry).toList();
        if (!entries.equals(manifests.entries())) {
            manifests.entries().setAll(entries);
        }
    }

    private static ManifestsModel.State state(OpenFile file) {
        boolean isUnknown = file.isLong() && file.checked().documents().isEmpty();
        return isUnknown
                ? ManifestsModel.State.UNCHECKED
                : ManifestsModel.State.valueOf(file.checked().outcome().name());
    }

    private static ManifestsModel.Entry entry(OpenFile file) {
        Path folder = file.path() == null ? null : file.path().getParent();
        return new ManifestsModel.Entry(
                file.id(),
                file.titleProperty().get(),
                folder == null ? "" : folder.toString(),
                state(file),
                file.checked().problems().size(),
                file.isUnsaved());
    }
}
