package podium.ui.shell;

import java.util.Locale;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import podium.base.Messages;
import podium.session.Notice.EngineFailed;
import podium.session.Notice.MemoryShort;
import podium.store.MessageFiles;
import podium.ui.model.AppearanceModel;
import podium.ui.model.Notice;
import podium.ui.model.NoticesModel;
import podium.ui.model.TextsModel;

/** Says what went wrong that nobody asked for, and what to do about it. */
final class Troubles {

    private static final long MEBI = 1L << 20;

    private final NoticesModel notices;
    private final TextsModel texts;
    private final AppearanceModel appearance;
    private final SessionFlow sessions;

    private Troubles(WindowModels models, SessionFlow sessions) {
        this.notices = models.notices();
        this.texts = models.texts();
        this.appearance = models.appearance();
        this.sessions = sessions;
    }

    static void watch(WindowModels models, SessionFlow sessions) {
        Troubles troubles = new Troubles(models, sessions);
        models.playhead().troubleProperty().addListener((property, before, trouble) -> {
            if (trouble instanceof MemoryShort) {
                troubles.memoryShort();
            } else if (trouble instanceof EngineFailed failed) {
                troubles.engineFailed(failed);
            }
        });
        models.texts().messagesProperty().addListener((property, before, after) -> troubles.checkFaces());
        models.appearance().facesKnownProperty().addListener((property, before, after) -> troubles.checkFaces());
    }

    private void memoryShort() {
        long heap = Runtime.getRuntime().maxMemory() / MEBI;
        notices.tell(Notice.problem(
                texts.say("trouble.memory", heap),
                new Notice.Action(texts.say("session.save"), sessions::save),
                new Notice.Action(texts.say("cluster.again"), sessions::again)));
    }

    private void engineFailed(EngineFailed failed) {
        String line = failed.replayLine();
        ClipboardContent content = new ClipboardContent();
        content.putString(line + "\n" + failed.message());
        notices.tell(Notice.problem(
                texts.say("trouble.engine", failed.steps(), failed.message()),
                new Notice.Action(texts.say("session.save"), sessions::save),
                new Notice.Action(
                        texts.say("trouble.engine.copy"),
                        () -> Clipboard.getSystemClipboard().setContent(content))));
    }

    /** In English: this is for those who would see boxes instead of Japanese. */
    private void checkFaces() {
        boolean isMissing = appearance.facesKnownProperty().get()
                && !appearance.japaneseProperty().get()
                && texts.messages().locale().equals(Locale.JAPANESE);
        if (isMissing) {
            Messages english = MessageFiles.read(Locale.ENGLISH);
            notices.tell(Notice.problem(
                    english.say("trouble.japanese"),
                    new Notice.Action(english.say("trouble.japanese.english"), () -> texts.use(Locale.ENGLISH))));
        }
    }
}
