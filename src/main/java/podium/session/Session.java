package podium.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import podium.sim.Command;
import podium.sim.SimState;
import podium.sim.Step;
import podium.sim.WorkQueue;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/**
 * One running cluster: takes commands from any thread, makes steps on its own, tells its listeners.
 *
 * <p>While it is paused nothing happens of itself: a command is answered at once at the current instant, and those whom it
 * wakes wait for the next step or for play. While it plays it sleeps until something is due.
 *
 * <p>When the engine contradicts itself, or memory runs short, it pauses with its last good frame and a {@link Notice}.
 */
public final class Session implements AutoCloseable {

    /** Of {@link #play}: as fast as it goes, until nothing new is expected. */
    public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    /** Steps closer together than this are made in one turn: less than a picture's time. */
    private static final long TURN_GAP_NANOS = 8_000_000;

    /** Work in one turn at the most, so that commands never wait longer. */
    private static final long TURN_NANOS = 8_000_000;

    private final ClusterSettings settings;
    private final Timeline timeline;
    private final Player player;
    private final ScheduledExecutorService writer;
    private final LongSupplier wallNanos;
    private final BooleanSupplier isMemoryShort;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private volatile @Nullable Notice notice;
    private @Nullable Future<?> nextTurn;

    /**
     * @param writer the one thread on which everything happens; closed with the session
     * @param wallNanos a clock that only grows
     */
    public Session(NewCluster cluster, ScheduledExecutorService writer, LongSupplier wallNanos) {
        this(cluster, writer, wallNanos, () -> false);
    }

    /** @param isMemoryShort asked before each turn of playing; must be quick */
    public Session(
            NewCluster cluster,
            ScheduledExecutorService writer,
            LongSupplier wallNanos,
            BooleanSupplier isMemoryShort) {
        this.settings = cluster.recording().settings();
        this.timeline = cluster.timeline();
        this.player = new Player(cluster, wallNanos);
        this.writer = writer;
        this.wallNanos = wallNanos;
        this.isMemoryShort = isMemoryShort;
    }

    /** Hears, on the writer's thread, of new frames, of playing and of notices: once a turn, however many there are. */
    public interface Listener {
        void changed(Session session);
    }

    public ClusterSettings settings() {
        return settings;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Frame newest() {
        return timeline.newest();
    }

    public boolean isPlaying() {
        return player.pace().isRunning();
    }

    /** Virtual seconds a wall second at which it plays or last played; {@link #UNBOUNDED} for as fast as it goes. */
    public double speed() {
        return player.pace().speed();
    }

    /** Whether nothing new is expected: only endless back-offs, probes and clean-ups are due, if anything. */
    public boolean isSettled() {
        return timeline.newestState().queue().isIdle();
    }

    /**
     * The virtual instant that it is, in milliseconds since 1970. It moves while it plays, also when nothing happens, but not
     * past what is due.
     */
    public long nowMs() {
        Pace pace = player.pace();
        SimState newest = timeline.newestState();
        double nowMs = pace.isUnbounded() ? pace.virtualMs() : pace.virtualMsAt(wallNanos.getAsLong());
        WorkQueue.Task due = newest.queue().first();
        if (due != null) {
            nowMs = Math.min(nowMs, Math.max(due.atMs(), pace.virtualMs()));
        }
        return Math.max((long) nowMs, newest.nowMs());
    }

    /** What made it pause, or null; forgotten when it is played or stepped again. */
    public @Nullable Notice notice() {
        return notice;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Carries a command out; the step says what became of it, a refusal among its changes. */
    public CompletableFuture<Step> submit(Command command) {
        return onWriter(() -> {
            player.catchUp(TURN_NANOS);
            return player.carryOut(command);
        });
    }

    /** Carries out a request to the API; the step says what became of it, and the answer is for whoever asked. */
    public CompletableFuture<Answered> ask(Command.Ask ask) {
        return onWriter(() -> {
            player.catchUp(TURN_NANOS);
            return player.ask(ask);
        });
    }

    /** @param speed virtual seconds a wall second, or {@link #UNBOUNDED} */
    public CompletableFuture<@Nullable Void> play(double speed) {
        return this.<@Nullable Void>onWriter(() -> {
            notice = null;
            player.catchUp(TURN_NANOS);
            player.run(speed);
            return null;
        });
    }

    public CompletableFuture<@Nullable Void> pause() {
        return this.<@Nullable Void>onWriter(() -> {
            player.catchUp(TURN_NANOS);
            player.rest();
            return null;
        });
    }

    /** Makes the next step however far ahead it lies, and moves the clock there; null when nothing is due any more. */
    public CompletableFuture<@Nullable Step> step() {
        return this.<@Nullable Step>onWriter(() -> {
            notice = null;
            return player.step();
        });
    }

    /**
     * Makes steps until one is notable; null when nothing is due any more. Commands are answered in
     * between.
     */
    public CompletableFuture<@Nullable Step> stepToNotable() {
        return onWriter(this::searchNotable)
                .thenCompose(search -> search.isOver()
                        ? CompletableFuture.<@Nullable Step>completedFuture(search.found())
                        : stepToNotable());
    }

    /** Everything that decided the history so far, from which it can be played again. */
    public CompletableFuture<Recording> recording() {
        return onWriter(() -> new Recording(settings, player.inputs(), timeline.size()));
    }

    /** @param found the notable step; null when there is none, or none yet */
    private record Search(boolean isOver, @Nullable Step found) {}

    private Search searchNotable() {
        notice = null;
        long start = wallNanos.getAsLong();
        while (wallNanos.getAsLong() - start < TURN_NANOS) {
            Step step = player.step();
            if (step == null || step.isNotable()) {
                return new Search(true, step);
            }
        }
        return new Search(false, null);
    }

    private <T extends @Nullable Object> CompletableFuture<T> onWriter(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } catch (AssertionError | RuntimeException | OutOfMemoryError failure) {
                        stop(failure);
                        throw failure;
                    } finally {
                        tell();
                        planTurn();
                    }
                },
                writer);
    }

    private void planTurn() {
        if (nextTurn != null) {
            nextTurn.cancel(false);
            nextTurn = null;
        }
        long nanos = player.nanosUntilDue();
        if (nanos != Player.NOT_DUE && !writer.isShutdown()) {
            long delay = nanos == 0 ? 0 : Math.max(nanos, TURN_GAP_NANOS);
            nextTurn = writer.schedule(this::turn, delay, TimeUnit.NANOSECONDS);
        }
    }

    private void turn() {
        nextTurn = null;
        try {
            if (isMemoryShort.getAsBoolean()) {
                pauseWith(new Notice.MemoryShort());
            } else {
                player.catchUp(TURN_NANOS);
            }
        } catch (AssertionError | RuntimeException | OutOfMemoryError failure) {
            stop(failure);
        }
        tell();
        planTurn();
    }

    /** A step is a value: one that failed has left nothing behind. */
    private void stop(Throwable failure) {
        pauseWith(
                failure instanceof OutOfMemoryError
                        ? new Notice.MemoryShort()
                        : new Notice.EngineFailed(
                                settings, timeline.size(), player.inputs().size(), String.valueOf(failure)));
    }

    private void pauseWith(Notice reason) {
        player.rest();
        notice = reason;
    }

    private void tell() {
        for (Listener listener : listeners) {
            listener.changed(this);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
