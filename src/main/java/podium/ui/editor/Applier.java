package podium.ui.editor;

import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import podium.ui.model.CommandsModel;
import podium.ui.model.CuesModel;
import podium.ui.model.NoticesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** Checks the open files as they change, and applies them. It needs no window, so that a cluster lives before its editor does. */
public final class Applier {

    private final EditorModel model;
    private final Checker checker;
    private final Applying applying;

    /** What it needs of the window around it. */
    public record Surroundings(
            PlayheadModel playhead,
            CommandsModel commands,
            CuesModel cues,
            NoticesModel notices,
            TextsModel texts,
            ManifestCheck check,
            Executor background,
            Executor ui) {}

    public Applier(EditorModel model, Surroundings around) {
        this.model = model;
        this.checker = new Checker(model, around.playhead(), around.check(), around.background(), around.ui());
        this.applying = new Applying(around.commands(), around.cues(), around.notices(), around.texts());
        model.files().addListener(this::filesChanged);
        around.playhead().frameProperty().addListener((property, before, after) -> checker.clusterChanged());
    }

    private void filesChanged(ListChangeListener.Change<? extends OpenFile> change) {
        while (change.next()) {
            for (OpenFile file : change.getAddedSubList()) {
                file.textProperty().addListener((property, before, after) -> checker.typed());
                checker.typed();
            }
        }
    }

    /** Applies what is good in every open file, in the order of the tabs. */
    public void applyAll() {
        if (!model.files().isEmpty()) {
            checker.checkAllNow(applying::perform);
        }
    }

    /**
     * Applies one file, or, when it has problems, asks whether the good part is wanted alone.
     *
     * @param showProblem puts the caret at the first problem
     */
    void apply(OpenFile file, Runnable showProblem) {
        checker.checkNow(file, checked -> applying.apply(checked, showProblem));
    }
}
