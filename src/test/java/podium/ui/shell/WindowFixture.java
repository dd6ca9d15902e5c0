package podium.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import podium.cluster.ClusterState;
import podium.cluster.api.ApiServer;
import podium.resource.Kind;
import podium.session.ClusterSettings;
import podium.session.Session;
import podium.store.CatalogueFiles;
import podium.store.Drafts;
import podium.store.SettingsFile;
import podium.ui.editor.FileQuestions;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.fx.NewestFrame;
import podium.ui.fx.UiThread;

/** A window over a cluster that begins at a fixed instant, with answers instead of file dialogs. */
final class WindowFixture implements FileQuestions, SessionQuestions, AutoCloseable {

    private static final long WAIT_S = 20;
    private static final int STEPS_MAX = 2000;

    final WindowModels models;
    final PodiumWindow window;
    final WindowSettings settings;
    final Stage stage;
    final PretendedDoor door = new PretendedDoor();
    final List<Path> toOpen = new ArrayList<>();

    @Nullable
    Path toSave;

    private final ExecutorService background = Background.start();

    /** On the UI thread. */
    WindowFixture(Stage stage, Path folder) {
        this.stage = stage;
        Fonts.load();
        Looks.setBase();
        UiThread ui = new UiThread();
        Clusters clusters = new Clusters(() -> new ApiServer(CatalogueFiles.read()));
        Session session = clusters.begin(ClusterSettings.DEFAULT);
        models = WindowModels.of(session, Locale.ENGLISH, ui);
        NewestFrame.follow(models.playhead(), ui);
        settings = new WindowSettings(new SettingsFile(folder));
        window = new PodiumWindow(
                stage,
                models,
                new PodiumWindow.Outside(
                        settings,
                        new Drafts(folder, ProcessHandle.current().pid()),
                        clusters,
                        this,
                        this,
                        CatalogueFiles::read,
                        door,
                        background,
                        ui));
        models.appearance().japaneseProperty().set(Fonts.hasJapanese());
        window.show();
        window.editor();
    }

    @Override
    public List<Path> toOpen() {
        return toOpen;
    }

    @Override
    public Optional<Path> toSave(String name) {
        return Optional.ofNullable(toSave);
    }

    @Override
    public Optional<Path> sessionToOpen() {
        return toOpen.stream().findFirst();
    }

    @Override
    public Optional<Path> sessionToSave(String name) {
        return Optional.ofNullable(toSave);
    }

    /** Runs on the UI thread and waits for it and for what it set going there. */
    static void onUi(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(WAIT_S * 1000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until something asked on the UI thread holds. */
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    WAIT_S, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(WAIT_S * 1000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it never came to be", e);
        }
    }

    /** Fills the stage with the first example, paused once its first document is applied. */
    void performFirstExample() {
        onUi(() -> window.perform(List.of()));
        until(() -> !models.playhead()
                .session()
                .newest()
                .state()
                .table(Kind.DEPLOYMENT)
                .isEmpty());
        models.playhead().session().pause().join();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The words of the notice that is shown, or none. */
    String notice() {
        return models.notices().current() == null
                ? ""
                : models.notices().current().text();
    }

    /** Pauses and makes single steps, each shown by the window, until the cluster is as wanted. */
    void stepUntil(Predicate<ClusterState> wanted) {
        Session session = models.playhead().session();
        session.pause().join();
        for (int steps = 0; !wanted.test(session.newest().state()); steps++) {
            if (steps > STEPS_MAX) {
                throw new AssertionError("it never came to be");
            }
            session.step().join();
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Override
    public void close() {
        models.playhead().session().pause().join();
        onUi(stage::hide);
        models.playhead().session().close();
        background.shutdownNow();
    }
}
