package podium.ui.shell;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for work that takes longer than a picture. Once the window is closed, what is still asked for is dropped. */
final class Background {

    /** One for what takes seconds, one for what is awaited meanwhile. */
    private static final int THREADS = 2;

    private Background() {}

    static ThreadPoolExecutor start() {
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "background");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
