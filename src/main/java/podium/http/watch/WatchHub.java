package podium.http.watch;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import podium.http.list.Versions;
import podium.session.Session;
import podium.sim.Step;
import podium.timeline.Timeline;

/** Follows the history of a session for all who watch it, on a thread of its own. */
public final class WatchHub implements AutoCloseable {

    /** Watches at once; each costs little, but a program that forgets to close them must not go on for ever. */
    public static final int WATCHES_MAX = 5_000;

    /** As the API server: at least one a minute. */
    private static final long BOOKMARK_S = 50;

    private final Session session;
    private final Timeline timeline;
    private final Versions versions;
    private final ScheduledExecutorService thread;
    private final Audiences audiences = new Audiences();
    private final Semaphore room = new Semaphore(WATCHES_MAX);
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final Session.Listener listener = changed -> wake();
    private int told;

    public WatchHub(Session session) {
        this.session = session;
        this.timeline = session.timeline();
        this.versions = new Versions(timeline);
        this.told = timeline.size();
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread hub = new Thread(work, "watches");
            hub.setDaemon(true);
            return hub;
        });
        session.addListener(listener);
        thread.scheduleAtFixedRate(this::mark, BOOKMARK_S, BOOKMARK_S, TimeUnit.SECONDS);
    }

    /**
     * Lets a watcher hear of all that is beyond its version, until its time is over or nobody reads its feed any more. Whoever
     * reads the feed closes it at the end.
     *
     * @return whether there was room for it
     */
    public boolean begin(Watcher watcher, long timeoutS) {
        if (!room.tryAcquire()) {
            return false;
        }
        watcher.feed().onClose(() -> {
            room.release();
            run(() -> audiences.remove(watcher));
        });
        run(() -> {
            tellAll();
            catchUp(watcher);
            if (!watcher.feed().isOver()) {
                audiences.add(watcher);
                thread.schedule(() -> end(watcher), timeoutS, TimeUnit.SECONDS);
            }
        });
        return true;
    }

    private void end(Watcher watcher) {
        watcher.mark(versions.newest());
        watcher.feed().finish();
    }

    /** Tells what lies between a version and the newest step that all others know. */
    private void catchUp(Watcher watcher) {
        Audiences alone = new Audiences();
        alone.add(watcher);
        for (int index = versions.firstBeyond(watcher.version()); index < told; index++) {
            tell(timeline.step(index), alone);
        }
    }

    private void wake() {
        if (isDue.compareAndSet(false, true)) {
            run(this::tellAll);
        }
    }

    private void tellAll() {
        isDue.set(false);
        for (int size = timeline.size(); told < size; told++) {
            tell(timeline.step(told), audiences);
        }
    }

    private static void tell(Step step, Audiences audiences) {
        if (!audiences.isEmpty()) {
            VersionedChange.of(step).forEach(change -> audiences.tell(new ChangeLines(change)));
        }
    }

    private void mark() {
        long newest = versions.newest();
        audiences.all().forEach(watcher -> watcher.mark(newest));
    }

    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            // nobody is told any more
        }
    }

    @Override
    public void close() {
        session.removeListener(listener);
        run(() -> audiences.all().forEach(watcher -> watcher.feed().close()));
        thread.shutdown();
    }
}
