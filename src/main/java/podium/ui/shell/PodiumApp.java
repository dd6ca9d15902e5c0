package podium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.stage.Stage;
import podium.cluster.api.ApiServer;
import podium.http.body.ProtobufMessages;
import podium.http.server.ApiSources;
import podium.schema.Catalogue;
import podium.session.ClusterSettings;
import podium.session.Session;
import podium.store.CatalogueFiles;
import podium.store.ClientDocumentation;
import podium.store.Drafts;
import podium.store.SettingsFile;
import podium.store.UserFolders;
import podium.ui.connect.Door;
import podium.ui.connect.LoopbackDoor;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.fx.NewestFrame;
import podium.ui.fx.Toolkit;
import podium.ui.fx.UiThread;

/** The program with its window, from the start of JavaFX to the closing of the window. */
public final class PodiumApp {

    private final List<Path> files;
    private final UserFolders folders;
    private final ClusterSettings cluster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final UiThread ui = new UiThread();

    /**
     * @param files manifests to open in the editor and to apply; none for the first example
     * @param folders where settings and drafts lie
     * @param cluster what the first cluster is like; it begins now, whatever instant is named there
     */
    public PodiumApp(List<Path> files, UserFolders folders, ClusterSettings cluster) {
        this.files = List.copyOf(files);
        this.folders = folders;
        this.cluster = cluster;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws UnsupportedOperationException when there is no display to open it on
     */
    public void run() throws InterruptedException {
        ExecutorService background = Background.start();
        // Both are ready by the time that the window asks for them.
        CompletableFuture<Catalogue> catalogue = CompletableFuture.supplyAsync(CatalogueFiles::read, background);
        Clusters clusters = new Clusters(() -> new ApiServer(catalogue.join()));
        ClusterSettings settings = cluster.withStart(System.currentTimeMillis());
        CompletableFuture<Session> session = CompletableFuture.supplyAsync(() -> clusters.begin(settings), background);
        Toolkit.start(() -> show(session.join(), clusters, catalogue, background));
        closed.await();
        background.shutdownNow();
        Platform.exit();
    }

    private void show(
            Session session, Clusters clusters, CompletableFuture<Catalogue> catalogue, ExecutorService background) {
        Fonts.load();
        Looks.setBase();
        Stage stage = new Stage();
        WindowSettings settings = new WindowSettings(new SettingsFile(folders.settings()));
        WindowModels models = WindowModels.of(session, settings.language(), ui);
        NewestFrame.follow(models.playhead(), ui);
        Drafts drafts = new Drafts(folders.state(), ProcessHandle.current().pid());
        PlatformQuestions questions = new PlatformQuestions(stage, models.texts());
        PodiumWindow window = new PodiumWindow(
                stage,
                models,
                new PodiumWindow.Outside(
                        settings,
                        drafts,
                        clusters,
                        questions,
                        questions,
                        catalogue::join,
                        door(catalogue),
                        background,
                        ui));
        stage.setOnHidden(event -> {
            models.playhead().session().close();
            closed.countDown();
        });
        window.show();
        window.perform(files);
        ui.afterPainting(() -> {
            window.editor();
            models.appearance().japaneseProperty().set(Fonts.hasJapanese());
            models.appearance().facesKnownProperty().set(true);
        });
    }

    private Door door(CompletableFuture<Catalogue> catalogue) {
        return new LoopbackDoor(
                () -> new ApiSources(
                        catalogue.join(), new ClientDocumentation(), ProtobufMessages.parse(CatalogueFiles.protobuf())),
                folders.state().resolve("kubeconfig"));
    }
}
