package podium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.stage.Stage;
import podium.session.ClusterSettings;
import podium.session.HeapGauge;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.MessageFiles;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.fx.NewestFrame;
import podium.ui.fx.UiThread;
import podium.ui.model.AppearanceModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.TextsModel;

/** The program with its window, from the start of JavaFX to the closing of the window. */
public final class PodiumApp {

    private final List<Path> files;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param files manifests to open in the editor and to apply; none for the first example */
    public PodiumApp(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws UnsupportedOperationException when there is no display to open it on
     */
    public void run() throws InterruptedException {
        Session session = session();
        Platform.startup(() -> show(session));
        closed.await();
        session.close();
        Platform.exit();
    }

    private void show(Session session) {
        Fonts.load();
        Looks.setBase();
        TextsModel texts = new TextsModel(MessageFiles::read, Locale.ENGLISH);
        PlayheadModel playhead = new PlayheadModel(session);
        NewestFrame.follow(playhead, new UiThread());
        Stage stage = new Stage();
        new PodiumWindow(stage, texts, new AppearanceModel(), playhead).show();
        stage.setOnHidden(event -> closed.countDown());
    }

    private static Session session() {
        NewCluster cluster = NewCluster.with(ClusterSettings.DEFAULT.withStart(System.currentTimeMillis()));
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
        });
        return new Session(cluster, writer, System::nanoTime, HeapGauge.ofThisProgram());
    }
}
