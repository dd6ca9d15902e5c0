package podium.ui.fx;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
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

    /** Runs work on the UI thread once what runs there now is over: for what a change asks for that may not change again. */
    public void later(Runnable work) {
        Platform.runLater(work);
    }

    /** Runs work on the UI thread once what is there has been painted. On the UI thread. */
    public void afterPainting(Runnable work) {
        new AnimationTimer() {
            private boolean isPainted;

            @Override
            public void handle(long nowNanos) {
                if (isPainted) {
                    stop();
                    work.run();
                }
                isPainted = true;
            }
        }.start();
    }
}
