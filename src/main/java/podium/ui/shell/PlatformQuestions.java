package podium.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import podium.store.SessionFile;
import podium.ui.editor.FileQuestions;
import podium.ui.model.TextsModel;

/** Asks where files are with the platform's own dialogs, beginning where the last one was. */
final class PlatformQuestions implements FileQuestions, SessionQuestions {

    private final Window window;
    private final TextsModel texts;
    private @Nullable File folder;

    PlatformQuestions(Window window, TextsModel texts) {
        this.window = window;
        this.texts = texts;
    }

    @Override
    public List<Path> toOpen() {
        List<File> files = manifests().showOpenMultipleDialog(window);
        if (files == null) {
            return List.of();
        }
        files.forEach(this::remember);
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> toSave(String name) {
        FileChooser chooser = manifests();
        chooser.setInitialFileName(name);
        return answered(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> sessionToOpen() {
        return answered(sessions().showOpenDialog(window));
    }

    @Override
    public Optional<Path> sessionToSave(String name) {
        FileChooser chooser = sessions();
        chooser.setInitialFileName(name);
        return answered(chooser.showSaveDialog(window));
    }

    private FileChooser manifests() {
        return chooser(new ExtensionFilter(texts.say("file.kind.manifests"), "*.yaml", "*.yml", "*.json"));
    }

    private FileChooser sessions() {
        return chooser(new ExtensionFilter(texts.say("file.kind.sessions"), "*" + SessionFile.ENDING));
    }

    private FileChooser chooser(ExtensionFilter kind) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().addAll(kind, new ExtensionFilter(texts.say("file.kind.all"), "*"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> answered(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        remember(file);
        return Optional.of(file.toPath());
    }

    private void remember(File file) {
        folder = file.getParentFile();
    }
}
