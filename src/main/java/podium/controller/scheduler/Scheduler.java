package podium.controller.scheduler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.controller.scheduler.SchedulerMemory.Aside;
import podium.controller.scheduler.Verdict.Placed;
import podium.controller.scheduler.Verdict.Unschedulable;
import podium.resource.Key;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * The scheduler's turns: one pod at a time is bound, or put aside until something changes that may help it.
 *
 * <p>A turn is a function of the state, the memory, the key and the instant, whatever this object has seen before.
 */
public final class Scheduler {

    /** A pod that was put aside is tried again after this long even if nothing happened. */
    private static final long FLUSH_MS = 300_000;

    /** While there is no node at all: after 1 s, doubled with each attempt, at most 10 s. */
    private static final long BACKOFF_FIRST_MS = 1_000;

    private static final long BACKOFF_MAX_MS = 10_000;
    private static final int BACKOFF_DOUBLINGS_MAX = 4;

    /** A pod that lets another go first comes back a moment later, so that time never stands still. */
    private static final long TURN_MS = 1;

    private final NodeFinder finder = new NodeFinder();

    /** What is to be done about a pod, and what is remembered. */
    public record Turn(Decision decision, SchedulerMemory memory) {}

    /** Looks at a pod. It may be gone or need no node. */
    public Turn turn(ClusterState state, SchedulerMemory memory, Key key, long nowMs) {
        Resource pod = state.get(key);
        if (pod == null || !PodQueue.isWaiting(pod)) {
            return new Turn(Decision.nothing(Whys.notWaiting(key, pod)), memory.without(key));
        }
        long priority = pod.spec().number("priority", 0);
        Resource ahead = PodQueue.ahead(priority, finder.snapshot(state).pending(), memory);
        if (ahead != null) {
            return new Turn(Decision.nothing(Whys.ahead(ahead, priority)).againAfter(TURN_MS), memory);
        }
        NodeFinder.Result result = finder.schedule(state, memory.nextStart(), pod, nowMs);
        SchedulerMemory moved = memory.startingAt(result.nextStart());
        return result.verdict() instanceof Placed placed
                ? new Turn(bound(key, placed), moved.without(key))
                : putAside(state, moved, pod, (Unschedulable) result.verdict(), nowMs);
    }

    private static Decision bound(Key key, Placed placed) {
        String message = "Successfully assigned " + key.namespace() + "/" + key.name() + " to " + placed.node();
        return Decision.of(
                Whys.placed(placed),
                List.of(
                        new Effect.Bind(key, placed.node()),
                        Effect.Report.of(Profile.SCHEDULER_NAME, key, "Normal", "Scheduled", message)));
    }

    private Turn putAside(ClusterState state, SchedulerMemory memory, Resource pod, Unschedulable verdict, long nowMs) {
        int attempts = memory.attempts(pod.key(), pod.uid()) + 1;
        List<Effect> effects = new ArrayList<>();
        effects.add(Refused.report(pod.key(), verdict));
        JsonObject status = Refused.status(pod, verdict, nowMs);
        if (!status.equals(pod.status())) {
            effects.add(new Effect.UpdateStatus(pod.key(), status));
        }
        Candidate candidate = verdict.preemption();
        if (candidate != null) {
            effects.addAll(Victims.evict(candidate, pod, finder.snapshot(state), nowMs));
        }
        long delayMs = verdict.refusedBy().isEmpty() ? backoffMs(attempts) : FLUSH_MS;
        Decision decision =
                Decision.of(Whys.unschedulable(verdict, attempts), effects).idleAgainAfter(delayMs);
        return new Turn(decision, memory.with(pod.key(), new Aside(pod.uid(), attempts, verdict.refusedBy())));
    }

    private static long backoffMs(int attempts) {
        return Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS << Math.min(attempts - 1, BACKOFF_DOUBLINGS_MAX));
    }

    /**
     * Wakes pods that are new, and those put aside that a change may help. They come at once: while nothing else waits, the
     * scheduler takes pods out of their back-off early ({@code SchedulerPopFromBackoffQ}).
     */
    public void wakes(Change.Written change, ClusterState after, SchedulerMemory memory, Wakes wakes) {
        if (!QueueingHint.isOfInterest(change)) {
            return;
        }
        if (PodQueue.isCalledFor(change)) {
            wakes.now(change.key());
        }
        if (!memory.aside().isEmpty()) {
            QueueingHint hint = QueueingHint.of(change, finder.snapshot(after));
            memory.aside().forEach((key, aside) -> {
                Resource pod = waiting(after.get(key), aside);
                if (pod != null && hint.mayHelp(pod, aside.refusedBy())) {
                    wakes.now(key);
                }
            });
        }
    }

    private static @Nullable Resource waiting(@Nullable Resource pod, Aside aside) {
        return pod != null && pod.uid().equals(aside.uid()) && PodQueue.isWaiting(pod) ? pod : null;
    }

    /**
     * How the pod would be judged now, node by node, or null when it waits for no node.
     *
     * @param memory of the same moment
     */
    public @Nullable SchedulingTable explain(ClusterState state, SchedulerMemory memory, Key key, long nowMs) {
        Resource pod = state.get(key);
        return pod == null || PodReading.of(pod).isBound() ? null : finder.explain(state, memory, pod, nowMs);
    }
}
