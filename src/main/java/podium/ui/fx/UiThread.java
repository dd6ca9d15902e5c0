package podium.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one crossing to the UI thread. */
public final class UiThread implements Executor {

    /** Runs work on the UI thread: at once when called there, else as soon as it is free. */
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs work on the UI thread, but not before what waits there has been done and shown. */
    public void later(Runnable work) {
        Platform.runLater(() -> Platform.runLater(work));
    }
}
