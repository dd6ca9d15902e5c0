package podium.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import podium.sim.Command;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;
import podium.timeline.Frame;
import podium.timeline.Timeline;

/**
 * One running cluster: takes commands from any thread, makes steps on its own, tells its listeners.
 *
 * <p>While it is paused nothing happens of itself: a command is answered at once at the current instant, and those whom it
 * wakes wait for the next step or for play.
 */
public final class Session implements AutoCloseable {

    /** Of {@link #play}: as fast as it goes. */
    public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    /** How often virtual time is brought up to the wall's: a picture's time. */
    private static final long TICK_MS = 16;

    /** Work on one tick at the most, so that commands never wait longer. */
    private static final long TURN_NANOS = 8_000_000;

    private final Simulation simulation;
    private final Timeline timeline;
    private final ScheduledExecutorService writer;
    private final LongSupplier wallNanos;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private volatile double speed;
    private volatile boolean isPlaying;
    private double virtualMs;
    private long lastWallNanos;
    private boolean isTickPlanned;

    /**
     * @param timeline with the cluster's beginning
     * @param writer the one thread on which everything happens
     * @param wallNanos a clock that only grows
     */
    public Session(Simulation simulation, Timeline timeline, ScheduledExecutorService writer, LongSupplier wallNanos) {
        this.simulation = simulation;
        this.timeline = timeline;
        this.writer = writer;
        this.wallNanos = wallNanos;
        this.virtualMs = timeline.newestState().nowMs();
        this.speed = 1;
    }

    /** Hears, on the writer's thread, of new frames and of changes of playing; must be quick. */
    public interface Listener {
        void changed(Session session);
    }

    public Timeline timeline() {
        return timeline;
    }

    public Frame newest() {
        return timeline.newest();
    }

    public boolean isPlaying() {
        return isPlaying;
    }

    public double speed() {
        return speed;
    }

    /** The virtual instant up to which everything has happened. */
    public long nowMs() {
        return timeline.newestState().nowMs();
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
            catchUp();
            Moved moved = simulation.carryOut(timeline.newestState(), command, (long) virtualMs);
            timeline.append(moved);
            planTick();
            return moved.step();
        });
    }

    /** @param newSpeed virtual seconds a wall second, or {@link #UNBOUNDED} */
    public CompletableFuture<Void> play(double newSpeed) {
        return onWriter(() -> {
            speed = newSpeed;
            isPlaying = true;
            lastWallNanos = wallNanos.getAsLong();
            planTick();
            return null;
        });
    }

    public CompletableFuture<Void> pause() {
        return onWriter(() -> {
            isPlaying = false;
            return null;
        });
    }

    /** Makes the next step however far ahead it lies, and moves the clock there; null when nothing is due any more. */
    public CompletableFuture<@Nullable Step> step() {
        return this.<@Nullable Step>onWriter(() -> {
            Moved moved = simulation.next(timeline.newestState());
            if (moved == null) {
                return null;
            }
            timeline.append(moved);
            virtualMs = Math.max(virtualMs, moved.state().nowMs());
            return moved.step();
        });
    }

    private <T extends @Nullable Object> CompletableFuture<T> onWriter(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    T result = work.get();
                    tell();
                    return result;
                },
                writer);
    }

    private void planTick() {
        if (isPlaying && !isTickPlanned) {
            isTickPlanned = true;
            writer.schedule(this::tick, speed == UNBOUNDED ? 0 : TICK_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        isTickPlanned = false;
        if (!isPlaying) {
            return;
        }
        catchUp();
        tell();
        planTick();
    }

    /** Makes the steps that are due by now, as many as a turn allows; time does not run ahead of undone work. */
    private void catchUp() {
        if (!isPlaying) {
            return;
        }
        long wall = wallNanos.getAsLong();
        double targetMs = speed == UNBOUNDED ? Long.MAX_VALUE : virtualMs + (wall - lastWallNanos) / 1e6 * speed;
        lastWallNanos = wall;
        Moved moved = simulation.next(timeline.newestState(), (long) targetMs);
        while (moved != null && wallNanos.getAsLong() - wall < TURN_NANOS) {
            timeline.append(moved);
            virtualMs = Math.max(virtualMs, moved.state().nowMs());
            moved = simulation.next(timeline.newestState(), (long) targetMs);
        }
        if (moved == null && speed != UNBOUNDED) {
            virtualMs = targetMs;
        }
    }

    private void tell() {
        for (Listener listener : listeners) {
            listener.changed(this);
        }
    }

    @Override
    public void close() {
        isPlaying = false;
        writer.shutdown();
    }
}
