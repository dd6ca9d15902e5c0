package podium.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A thread and a wall clock that move only when a test says so. */
final class ManualExecutor extends AbstractExecutorService implements ScheduledExecutorService {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparingLong((Task task) -> task.atNanos).thenComparing(task -> task.number));
    private long nowNanos;
    private long workNanos;
    private long numbers;
    private int turns;

    long nowNanos() {
        nowNanos += workNanos;
        return nowNanos;
    }

    /** From now on each look at the clock takes so long, as if the work between two looks did. */
    void workTakes(long nanos) {
        workNanos = nanos;
    }

    /** How many tasks have run. */
    int turns() {
        return turns;
    }

    /** Lets so much time pass on the wall and runs what becomes due. */
    void pass(long ms) {
        long untilNanos = nowNanos + TimeUnit.MILLISECONDS.toNanos(ms);
        while (!tasks.isEmpty() && tasks.peek().atNanos <= untilNanos) {
            Task task = tasks.remove();
            nowNanos = Math.max(nowNanos, task.atNanos);
            if (!task.isCancelled()) {
                turns++;
                task.run();
            }
        }
        nowNanos = Math.max(nowNanos, untilNanos);
    }

    @Override
    public void execute(Runnable work) {
        work.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        Task task = new Task(work, nowNanos + unit.toNanos(delay), numbers++);
        tasks.add(task);
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        return new ArrayList<>();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final long atNanos;
        private final long number;

        Task(Runnable work, long atNanos, long number) {
            super(work, null);
            this.atNanos = atNanos;
            this.number = number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(atNanos - nowNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
