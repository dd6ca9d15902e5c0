package podium.controller.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.controller.node.NodeRecords.Standing;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.NodeHeartbeat;
import podium.resource.Resource;

/**
 * Notes nodes that come, go, and are not heard of any more, and taints them accordingly (as Kubernetes 1.36:
 * {@code node-lifecycle-controller}).
 *
 * <p>The real one looks at every node every 5 s. This one is woken only for a node of which something is to be noted, and
 * then waits for the round in which the real one would have noted it.
 */
public final class NodeLifecycle {

    /** As {@code --node-monitor-grace-period}: so long may a node be silent. */
    static final long GRACE_MS = 50_000;

    /** As {@code --node-startup-grace-period}: so long may a new node take to its first report. */
    private static final long STARTUP_GRACE_MS = 60_000;

    /** As {@code --node-monitor-period}. */
    private static final long PERIOD_MS = 5_000;

    private static final long NEVER = Long.MAX_VALUE;

    /** A decision and what is remembered after it. */
    public record Outcome(Decision decision, NodeRecords records) {}

    public NodeRecords blank() {
        return NodeRecords.NONE;
    }

    public void wakes(Change.Written change, ClusterState after, NodeRecords records, Wakes wakes) {
        Key key = change.key();
        if (key.kind().equals(Kind.NODE)) {
            wakeForNode(change, records, wakes);
        } else if (NodeHeartbeat.isLease(key)) {
            NodeHeartbeat heartbeat = NodeHeartbeat.of(change.after());
            if (!heartbeat.isBeating()) {
                long dueMs = heartbeat.stoppedMs() + GRACE_MS;
                wakes.after(Key.of(Kind.NODE, key.name()), Rounds.untilAfter(dueMs, PERIOD_MS, wakes.nowMs()));
            }
        }
    }

    private static void wakeForNode(Change.Written change, NodeRecords records, Wakes wakes) {
        Resource before = change.before();
        Resource after = change.after();
        boolean hasReadinessChanged = !Readiness.of(before).equals(Readiness.of(after));
        if (after == null) {
            wakes.after(change.key(), Rounds.untilAfter(wakes.nowMs(), PERIOD_MS, wakes.nowMs()));
        } else if (before == null || hasReadinessChanged || !isTainted(after)) {
            wakes.now(after.key());
        }
        if (hasReadinessChanged && records.unready() > 0) {
            wakeUnready(records, wakes);
        }
    }

    /** How many nodes are ready decides what becomes of those that are not. */
    private static void wakeUnready(NodeRecords records, Wakes wakes) {
        for (Map.Entry<Key, Standing> entry : records.known()) {
            if (!entry.getValue().isReady()) {
                wakes.now(entry.getKey());
            }
        }
    }

    /** Whether a node has the taints that go with its conditions. */
    private static boolean isTainted(Resource node) {
        return NodeTaints.change(node, NodeTaints.wantedNoExecute(node), 0).isNone();
    }

    public Outcome decide(ClusterState state, NodeRecords records, Key key, long nowMs) {
        Resource node = state.get(key);
        if (node == null) {
            return removed(records, key);
        }
        if (!records.knows(key)) {
            return registered(records, node);
        }
        NodeHeartbeat heartbeat = NodeHeartbeat.of(state.get(NodeHeartbeat.leaseKey(key.name())));
        long deadlineMs = deadlineMs(node, heartbeat);
        if (nowMs > deadlineMs && !Readiness.of(node).equals(Readiness.UNKNOWN)) {
            return lost(state, records, node, nowMs);
        }
        Outcome outcome = new Tainting(state, records, node, nowMs).decide();
        return nowMs <= deadlineMs && deadlineMs < NEVER ? awaiting(outcome, deadlineMs, nowMs) : outcome;
    }

    /** Until when something must be heard of a node. */
    private static long deadlineMs(Resource node, NodeHeartbeat heartbeat) {
        if (Readiness.of(node).isEmpty()) {
            return node.createdMs() + STARTUP_GRACE_MS;
        }
        return heartbeat.isBeating() ? NEVER : heartbeat.stoppedMs() + GRACE_MS;
    }

    private static Outcome awaiting(Outcome outcome, long deadlineMs, long nowMs) {
        long delayMs = Rounds.untilAfter(deadlineMs, PERIOD_MS, nowMs);
        return new Outcome(outcome.decision.againAfter(delayMs), outcome.records);
    }

    /** Nobody knows any more how the node is: its state becomes unknown and its pods count as not ready. */
    private static Outcome lost(ClusterState state, NodeRecords records, Resource node, long nowMs) {
        Key key = node.key();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.UpdateStatus(key, Readiness.unknown(node, nowMs)));
        List<Effect> pods = List.of();
        if (Readiness.isReady(node)) {
            effects.add(Readiness.report(key, "NodeNotReady", "status is now: NodeNotReady"));
            pods = Readiness.podsNotReady(state.podsOn(key.name()).values(), nowMs);
        }
        effects.addAll(pods);
        NodeHeartbeat heartbeat = NodeHeartbeat.of(state.get(NodeHeartbeat.leaseKey(key.name())));
        Why why = Readiness.of(node).isEmpty()
                ? Why.of("node.neverReported", key.name(), new Why.Arg.Span(STARTUP_GRACE_MS))
                : Why.of(
                        "node.lost",
                        key.name(),
                        new Why.Arg.Span(heartbeat.silentMs(nowMs)),
                        new Why.Arg.Span(GRACE_MS),
                        pods.size() / 2);
        return new Outcome(Decision.of(why, effects), records.with(key, Standing.UNREADY));
    }

    private static Outcome removed(NodeRecords records, Key key) {
        if (!records.knows(key)) {
            return new Outcome(Decision.nothing(Why.of("node.isGone", key.name())), records);
        }
        Effect event = Readiness.report(key, "RemovingNode", "event: Removing Node " + key.name() + " from Controller");
        return new Outcome(Decision.of(Why.of("node.removed", key.name()), List.of(event)), records.without(key));
    }

    private static Outcome registered(NodeRecords records, Resource node) {
        Key key = node.key();
        Effect event =
                Readiness.report(key, "RegisteredNode", "event: Registered Node " + key.name() + " in Controller");
        Decision decision = Decision.of(Why.of("node.registered", key.name()), List.of(event));
        boolean isFine = Readiness.isReady(node) && isTainted(node);
        return new Outcome(isFine ? decision : decision.againAfter(0), records.with(key, Standing.READY));
    }
}
