package podium.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does something on the UI thread again and again, at an interval that may change. Unlike an animation it leaves the UI
 * thread alone in between: a clock that ticks ten times a second costs ten short turns and no pulse more.
 */
public final class Ticker {

    private final Latest work;
    private @Nullable ScheduledExecutorService clock;
    private @Nullable ScheduledFuture<?> running;
    private long intervalMs;

    public Ticker(Executor ui, Runnable work) {
        this.work = new Latest(ui, work);
    }

    /** @param ms between two turns; 0 for none at all */
    public void setInterval(long ms) {
        if (ms == intervalMs) {
            return;
        }
        intervalMs = ms;
        if (running != null) {
            running.cancel(false);
            running = null;
        }
        if (ms > 0) {
            running = clock().scheduleAtFixedRate(work::request, ms, ms, TimeUnit.MILLISECONDS);
        }
    }

    private ScheduledExecutorService clock() {
        ScheduledExecutorService known = clock;
        if (known == null) {
            known = Executors.newSingleThreadScheduledExecutor(turn -> {
                Thread thread = new Thread(turn, "ticker");
                thread.setDaemon(true);
                return thread;
            });
            clock = known;
        }
        return known;
    }
}
