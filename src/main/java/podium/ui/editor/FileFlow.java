package podium.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** Opening, saving and closing as somebody asks for it: with questions where they are needed, in the line of notices. */
public final class FileFlow {

    private final EditorModel model;
    private final FileQuestions questions;
    private final NoticesModel notices;
    private final TextsModel texts;
    private final Consumer<Path> used;

    /** @param used hears of each file that was opened or saved, for the list of recent ones */
    public FileFlow(
            EditorModel model, FileQuestions questions, NoticesModel notices, TextsModel texts, Consumer<Path> used) {
        this.model = model;
        this.questions = questions;
        this.notices = notices;
        this.texts = texts;
        this.used = used;
    }

    public void create() {
        model.create();
    }

    public void open() {
        questions.toOpen().forEach(this::open);
    }

    public void open(Path path) {
        model.open(path).ifPresent(this::tellUsed);
    }

    /** Saves the file in front. */
    public void save() {
        OpenFile file = model.active();
        if (file != null) {
            save(file);
        }
    }

    public void saveAs() {
        OpenFile file = model.active();
        if (file != null) {
            saveAs(file);
        }
    }

    private boolean save(OpenFile file) {
        return file.path() == null ? saveAs(file) : told(file, model.save(file));
    }

    private boolean saveAs(OpenFile file) {
        Optional<Path> path = questions.toSave(file.titleProperty().get());
        return path.isPresent() && told(file, model.saveAs(file, path.get()));
    }

    private boolean told(OpenFile file, boolean isSaved) {
        if (isSaved) {
            tellUsed(file);
            notices.tell(
                    Notice.done(texts.say("editor.saved", file.titleProperty().get())));
        }
        return isSaved;
    }

    private void tellUsed(OpenFile file) {
        Path path = file.path();
        if (path != null) {
            used.accept(path);
        }
    }

    /** Closes a file; when it is not saved, asks before. */
    public void close(OpenFile file) {
        if (!file.isUnsaved()) {
            model.close(file);
            return;
        }
        model.activeProperty().set(file);
        notices.tell(question(file));
    }

    /** Says which files are not saved, the first of them in front; empty when there is none. */
    public Optional<String> unsaved() {
        List<OpenFile> unsaved = model.unsaved();
        if (unsaved.isEmpty()) {
            return Optional.empty();
        }
        model.activeProperty().set(unsaved.get(0));
        return Optional.of(
                unsaved.size() == 1
                        ? texts.say(
                                "editor.unsaved", unsaved.get(0).titleProperty().get())
                        : texts.say("editor.unsaved.many", unsaved.size()));
    }

    /** Saves every file; false as soon as one cannot be saved, or somebody does not say where to. */
    public boolean saveAll() {
        return model.unsaved().stream().allMatch(this::save);
    }

    private Notice question(OpenFile file) {
        return Notice.hint(
                texts.say("editor.unsaved", file.titleProperty().get()),
                new Notice.Action(texts.say("editor.unsaved.save"), () -> {
                    if (save(file)) {
                        model.close(file);
                    }
                }),
                new Notice.Action(texts.say("editor.unsaved.discard"), () -> model.close(file)),
                new Notice.Action(texts.say("editor.unsaved.cancel"), () -> {}));
    }
}
