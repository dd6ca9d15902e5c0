package podium.ui.editor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import podium.store.Drafts;
import podium.store.Drafts.Draft;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** Keeps what is not saved, a moment after each change; brings back what a crash left behind. */
public final class DraftKeeper {

    private static final Duration CALM = Duration.seconds(1);

    private final EditorModel model;
    private final Drafts drafts;
    private final Executor background;
    private final PauseTransition calm = new PauseTransition(CALM);

    public DraftKeeper(EditorModel model, Drafts drafts, Executor background) {
        this.model = model;
        this.drafts = drafts;
        this.background = background;
        calm.setOnFinished(event -> keep());
        model.onChange(calm::playFromStart);
    }

    private void keep() {
        List<Draft> unsaved = model.unsaved().stream().map(DraftKeeper::draft).toList();
        background.execute(() -> drafts.keep(unsaved));
    }

    /** Forgets them: everything has been saved or given up. */
    public void clear() {
        calm.stop();
        drafts.keep(List.of());
    }

    private static Draft draft(OpenFile file) {
        Path path = file.path();
        return new Draft(file.titleProperty().get(), path == null ? "" : path.toString(), file.text());
    }

    /** Opens what a crash left behind, and says so; whether there was anything. */
    public boolean restore(NoticesModel notices, TextsModel texts) {
        List<Draft> lost = drafts.takeLost();
        lost.forEach(draft -> model.restore(draft.title(), path(draft), draft.text()));
        if (!lost.isEmpty()) {
            notices.tell(Notice.hint(texts.say("editor.draft.restored", lost.size())));
        }
        return !lost.isEmpty();
    }

    private static @Nullable Path path(Draft draft) {
        try {
            return draft.path().isEmpty() ? null : Path.of(draft.path());
        } catch (InvalidPathException e) {
            return null; // the text counts, wherever it came from
        }
    }
}
