package podium.ui.fx;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX: once in a program. */
public final class Toolkit {

    private Toolkit() {}

    /**
     * Starts it without its warning that it is on the class path, where it works as well as elsewhere.
     *
     * @param first what is done first on the UI thread
     * @throws UnsupportedOperationException when there is no display
     */
    public static void start(Runnable first) {
        Logger javafx = Logger.getLogger("javafx");
        javafx.setLevel(Level.SEVERE);
        try {
            Platform.startup(first);
        } finally {
            javafx.setLevel(null);
        }
    }
}
