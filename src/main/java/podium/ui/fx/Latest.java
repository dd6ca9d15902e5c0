package podium.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that is asked for more often than it needs to be done: however many ask while it waits, it is done once. Whatever was
 * asked for after it began is done again.
 */
public final class Latest {

    private final Executor executor;
    private final Runnable work;
    private final AtomicBoolean isWaiting = new AtomicBoolean();

    /** @param executor where the work is done, one at a time */
    public Latest(Executor executor, Runnable work) {
        this.executor = executor;
        this.work = work;
    }

    /** Has the work done; from any thread. */
    public void request() {
        if (isWaiting.compareAndSet(false, true)) {
            executor.execute(() -> {
                isWaiting.set(false);
                work.run();
            });
        }
    }
}
