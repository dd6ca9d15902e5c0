package podium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import podium.ui.editor.FileFlow;
import podium.ui.model.AskingModel;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/**
 * Asks before something ends that no file keeps: texts in the editor, the history of the cluster. One question for both, in the
 * line of notices; while it is not answered, nothing ends.
 */
final class LeaveGuard {

    private final FileFlow files;
    private final SessionFlow sessions;
    private final AskingModel asking;
    private final NoticesModel notices;
    private final TextsModel texts;

    LeaveGuard(FileFlow files, SessionFlow sessions, WindowModels models) {
        this.files = files;
        this.sessions = sessions;
        this.asking = models.asking();
        this.notices = models.notices();
        this.texts = models.texts();
    }

    /** Runs what ends the program once everything is saved or given up. */
    void beforeQuitting(Runnable end) {
        ask(files.unsaved(), end);
    }

    /** Runs what puts another cluster in this one's place once its history is saved or given up. */
    void beforeReplacing(Runnable replace) {
        ask(Optional.empty(), replace);
    }

    private void ask(Optional<String> unsavedFiles, Runnable go) {
        boolean isHistoryLost = asking.historyProperty().get() && sessions.isUnsaved();
        List<String> lost = new ArrayList<>();
        unsavedFiles.ifPresent(lost::add);
        if (isHistoryLost) {
            lost.add(texts.say("session.unsaved", sessions.steps()));
        }
        if (lost.isEmpty()) {
            go.run();
            return;
        }
        Notice question = Notice.hint(
                String.join(texts.say("leave.and"), lost),
                new Notice.Action(
                        texts.say(saveKey(lost.size(), isHistoryLost)),
                        () -> save(unsavedFiles.isPresent(), isHistoryLost, go)),
                new Notice.Action(texts.say("leave.discard"), go),
                new Notice.Action(texts.say("leave.cancel"), () -> {}));
        notices.tell(isHistoryLost ? question.with(neverAgain()) : question);
    }

    private static String saveKey(int losses, boolean isHistoryLost) {
        if (losses > 1) {
            return "leave.save.both";
        }
        return isHistoryLost ? "session.save" : "editor.unsaved.save";
    }

    private Notice.Choice neverAgain() {
        return new Notice.Choice(
                texts.say("leave.never"), isTicked -> asking.historyProperty().set(!isTicked));
    }

    private void save(boolean hasFiles, boolean isHistoryLost, Runnable go) {
        if (hasFiles && !files.saveAll()) {
            return;
        }
        if (isHistoryLost) {
            sessions.save(go);
        } else {
            go.run();
        }
    }
}
