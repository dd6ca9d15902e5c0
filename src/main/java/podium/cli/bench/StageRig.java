package podium.cli.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import podium.session.NewCluster;
import podium.session.Session;
import podium.store.MessageFiles;
import podium.ui.fx.Fonts;
import podium.ui.fx.Looks;
import podium.ui.fx.Toolkit;
import podium.ui.fx.UiThread;
import podium.ui.model.AppearanceModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.TextsModel;
import podium.ui.stage.StageModel;
import podium.ui.stage.StageView;

/** The real stage in a real window, of which every picture is rendered to its end. */
final class StageRig implements StageBench.Rig, AutoCloseable {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private final Session session;
    private final PlayheadModel playhead;
    private final StageView view;
    private final Stage window;
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);

    private StageRig(NewCluster cluster) {
        session = new Session(cluster, Executors.newSingleThreadScheduledExecutor(), System::nanoTime);
        playhead = new PlayheadModel(session);
        AppearanceModel appearance = new AppearanceModel();
        StageModel model = new StageModel(
                playhead,
                new SelectionModel(),
                new NamespacesModel(),
                appearance,
                new TextsModel(MessageFiles::read, Locale.ENGLISH));
        view = new StageView(model, (key, anchor, x, y) -> {});
        window = new Stage();
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        new Looks(appearance).dress(scene);
        window.setScene(scene);
        window.show();
    }

    /** @return null when there is no display */
    static @Nullable StageRig open(NewCluster cluster) {
        try {
            Toolkit.start(() -> {
                Fonts.load();
                Looks.setBase();
            });
        } catch (UnsupportedOperationException e) {
            return null;
        }
        return onUiThread(() -> new StageRig(cluster));
    }

    @Override
    public long show(int index) {
        return onUiThread(() -> {
            long start = System.nanoTime();
            playhead.show(index);
            view.snapshot(new SnapshotParameters(), picture);
            return System.nanoTime() - start;
        });
    }

    private static <T> T onUiThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new UiThread().execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the stage was measured", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the stage failed while it was measured", e.getCause());
        }
    }

    @Override
    public void close() {
        onUiThread(() -> {
            window.close();
            return window;
        });
        session.close();
        Platform.exit();
    }
}
