package podium.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Work on the UI thread that news ask for more often than it can be afforded: done at once, and then not again before it
 * has rested a multiple of the time that it took. Whoever asks meanwhile is served afterwards. At rest it costs nothing.
 */
public final class Pace {

    /** Rest by work: at most a fifth of the UI thread's time goes into it. */
    private static final double REST = 4;

    private final Runnable work;
    private final double restMinMs;
    private final PauseTransition rest = new PauseTransition();
    private boolean isResting;
    private boolean isWanted;

    /** @param restMinMs the least time between two runs, in milliseconds */
    public Pace(double restMinMs, Runnable work) {
        this.restMinMs = restMinMs;
        this.work = work;
        rest.setOnFinished(event -> rested());
    }

    /** Has the work done now or as soon as it has rested. On the UI thread. */
    public void request() {
        if (isResting) {
            isWanted = true;
        } else {
            run();
        }
    }

    private void run() {
        isResting = true;
        long start = System.nanoTime();
        work.run();
        double tookMs = (System.nanoTime() - start) / 1e6;
        rest.setDuration(Duration.millis(Math.max(restMinMs, REST * tookMs)));
        rest.playFromStart();
    }

    private void rested() {
        isResting = false;
        if (isWanted) {
            isWanted = false;
            run();
        }
    }
}
