package podium.ui.editor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import podium.store.FileStamp;
import podium.store.ManifestText;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/**
 * Sees when another program changes or removes the files that are open. A file without changes of one's own is read again; for
 * one with changes a notice asks which to take.
 */
public final class DiskWatch {

    /** A look costs a few microseconds a file; every platform's own watching is either slower or loses news. */
    private static final Duration BETWEEN = Duration.seconds(1);

    private final EditorModel model;
    private final NoticesModel notices;
    private final TextsModel texts;
    private final Executor background;
    private final Executor ui;
    private final PauseTransition pause = new PauseTransition(BETWEEN);
    private final Map<OpenFile, Optional<FileStamp>> known = new WeakHashMap<>();

    public DiskWatch(EditorModel model, NoticesModel notices, TextsModel texts, Executor background, Executor ui) {
        this.model = model;
        this.notices = notices;
        this.texts = texts;
        this.background = background;
        this.ui = ui;
        pause.setOnFinished(event -> look());
    }

    /** Looks now, and from time to time after that as long as a file on disk is open. */
    void look() {
        Map<OpenFile, Path> paths = new LinkedHashMap<>();
        for (OpenFile file : model.files()) {
            if (file.path() != null) {
                paths.put(file, file.path());
            }
        }
        if (paths.isEmpty()) {
            return;
        }
        background.execute(() -> {
            Map<OpenFile, Optional<FileStamp>> now = new LinkedHashMap<>();
            paths.forEach((file, path) -> now.put(file, FileStamp.of(path)));
            ui.execute(() -> {
                now.forEach(this::compare);
                pause.playFromStart();
            });
        });
    }

    private void compare(OpenFile file, Optional<FileStamp> now) {
        Optional<FileStamp> before = known.put(file, now);
        Path path = file.path();
        if (path == null || now.equals(before)) {
            return;
        }
        if (now.isEmpty()) {
            vanished(file);
        } else {
            background.execute(() -> {
                String text = ManifestText.read(path).text();
                ui.execute(() -> read(file, text));
            });
        }
    }

    private void vanished(OpenFile file) {
        if (!file.vanishedProperty().get()) {
            file.vanishedProperty().set(true);
            notices.tell(Notice.hint(texts.say("editor.vanished", name(file))));
        }
    }

    /** @param text that is on disk; null when it is none that an editor can show */
    private void read(OpenFile file, @Nullable String text) {
        if (text == null || text.equals(file.savedText())) {
            return;
        }
        if (!file.isUnsaved()) {
            file.reload(text);
            notices.tell(Notice.done(texts.say("editor.changed.reloaded", name(file))));
            return;
        }
        notices.tell(Notice.hint(
                texts.say("editor.changed.conflict", name(file)),
                new Notice.Action(texts.say("editor.changed.reload"), () -> file.reload(text)),
                new Notice.Action(texts.say("editor.changed.keep"), () -> {})));
    }

    private static String name(OpenFile file) {
        return file.titleProperty().get();
    }
}
