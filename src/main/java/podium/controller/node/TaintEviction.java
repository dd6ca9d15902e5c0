package podium.controller.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.controller.Effect.Report;
import podium.resource.DisruptionTarget;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Taint;
import podium.resource.Toleration;

/**
 * Deletes pods from nodes with {@code NoExecute} taints: at once those that do not tolerate them, later those that tolerate
 * them for a time (as Kubernetes 1.36: {@code taint-eviction-controller}). It remembers which evictions are to come.
 */
public final class TaintEviction {

    private static final String NAME = "taint-eviction-controller";
    private static final OrderedMap<Key, Long> NONE = OrderedMap.empty();

    /** A decision, and of each pod that is to be evicted the instant. */
    public record Outcome(Decision decision, OrderedMap<Key, Long> dueMs) {}

    public OrderedMap<Key, Long> blank() {
        return NONE;
    }

    public String name() {
        return NAME;
    }

    public void wakes(Change.Written change, ClusterState after, OrderedMap<Key, Long> dueMs, Wakes wakes) {
        Resource before = change.before();
        Resource object = change.after();
        if (change.key().kind().equals(Kind.NODE)) {
            if (object != null && !noExecute(before).equals(noExecute(object))) {
                after.podsOn(object.key().name()).forEach((key, pod) -> wakes.now(key));
            }
        } else if (change.key().kind().equals(Kind.POD)) {
            boolean mayConcern = object == null
                    ? dueMs.containsKey(change.key())
                    : isNewOnNode(before, object)
                            && !noExecute(node(object, after)).isEmpty();
            if (mayConcern) {
                wakes.now(change.key());
            }
        }
    }

    private static boolean isNewOnNode(@Nullable Resource before, Resource pod) {
        return PodReading.of(pod).isBound()
                && (before == null
                        || !PodReading.of(before).isBound()
                        || before.spec().get("tolerations") != pod.spec().get("tolerations"));
    }

    private static @Nullable Resource node(Resource pod, ClusterState state) {
        return state.get(Key.of(Kind.NODE, PodReading.of(pod).nodeName()));
    }

    private static List<Taint> noExecute(@Nullable Resource node) {
        return node == null
                ? List.of()
                : Taint.of(node).stream()
                        .filter(taint -> taint.effect().equals(Taint.NO_EXECUTE))
                        .toList();
    }

    public Outcome decide(ClusterState state, OrderedMap<Key, Long> dueMs, Key key, long nowMs) {
        Resource pod = state.get(key);
        Long due = dueMs.get(key);
        if (pod == null) {
            return due == null
                    ? idle(dueMs, Why.of("taint.podIsGone", key.name()))
                    : cancel(dueMs, key, Why.of("taint.podWentBefore", key.name()));
        }
        if (due != null && due <= nowMs) {
            return evict(
                    dueMs,
                    pod,
                    Why.of("taint.evict", key.name(), PodReading.of(pod).nodeName()),
                    nowMs);
        }
        Resource node = node(pod, state);
        if (node == null) {
            return keep(
                    dueMs,
                    key,
                    due,
                    nowMs,
                    Why.of("taint.nodeIsGone", key.name(), PodReading.of(pod).nodeName()));
        }
        return judge(dueMs, pod, node, nowMs);
    }

    private static Outcome judge(OrderedMap<Key, Long> dueMs, Resource pod, Resource node, long nowMs) {
        String name = pod.key().name();
        String on = node.key().name();
        List<Taint> taints = noExecute(node);
        if (taints.isEmpty()) {
            return cancelOrIdle(dueMs, pod.key(), Why.of("taint.isOver", name, on));
        }
        List<Toleration> used = new ArrayList<>();
        for (Taint taint : taints) {
            Toleration matching = matching(pod, taint);
            if (matching == null) {
                return evictInstead(dueMs, pod, Why.of("taint.notTolerated", name, on, taint.toString()), nowMs);
            }
            used.add(matching);
        }
        long seconds = shortest(used);
        if (seconds == Toleration.FOR_EVER) {
            return cancelOrIdle(
                    dueMs,
                    pod.key(),
                    Why.of("taint.toleratedForEver", name, on, taints.get(0).toString()));
        }
        return seconds == 0 && !dueMs.containsKey(pod.key())
                ? evict(
                        dueMs,
                        pod,
                        Why.of("taint.notTolerated", name, on, taints.get(0).toString()),
                        nowMs)
                : schedule(dueMs, pod, on, taints.get(0), seconds, nowMs);
    }

    private static @Nullable Toleration matching(Resource pod, Taint taint) {
        for (Toleration toleration : Toleration.of(pod)) {
            if (toleration.tolerates(taint)) {
                return toleration;
            }
        }
        return null;
    }

    private static long shortest(List<Toleration> used) {
        return used.stream()
                .mapToLong(Toleration::seconds)
                .filter(seconds -> seconds != Toleration.FOR_EVER)
                .min()
                .orElse(Toleration.FOR_EVER);
    }

    private static Outcome schedule(
            OrderedMap<Key, Long> dueMs, Resource pod, String node, Taint taint, long seconds, long nowMs) {
        Key key = pod.key();
        Long known = dueMs.get(key);
        long due = known != null ? known : nowMs + seconds * 1000;
        Why why = Why.of(
                "taint.toleratedFor", key.name(), node, taint.toString(), seconds, new Why.Arg.Span(due - nowMs));
        return keep(dueMs.with(key, due), key, due, nowMs, why);
    }

    private static Outcome keep(OrderedMap<Key, Long> dueMs, Key key, @Nullable Long due, long nowMs, Why why) {
        Decision decision = Decision.nothing(why);
        return new Outcome(due == null ? decision : decision.againAfter(due - nowMs), dueMs);
    }

    private static Outcome idle(OrderedMap<Key, Long> dueMs, Why why) {
        return new Outcome(Decision.nothing(why), dueMs);
    }

    private static Outcome cancelOrIdle(OrderedMap<Key, Long> dueMs, Key key, Why why) {
        return dueMs.containsKey(key) ? cancel(dueMs, key, why) : idle(dueMs, why);
    }

    private static Outcome cancel(OrderedMap<Key, Long> dueMs, Key key, Why why) {
        Effect event = report(key, "Cancelling deletion of Pod ");
        return new Outcome(Decision.of(why, List.of(event)), dueMs.without(key));
    }

    /** At once, where the pod may have been to go later: of that, too, is said that it is off. */
    private static Outcome evictInstead(OrderedMap<Key, Long> dueMs, Resource pod, Why why, long nowMs) {
        Outcome outcome = evict(dueMs, pod, why, nowMs);
        if (!dueMs.containsKey(pod.key())) {
            return outcome;
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(report(pod.key(), "Cancelling deletion of Pod "));
        effects.addAll(outcome.decision().effects());
        return new Outcome(Decision.of(why, effects), outcome.dueMs());
    }

    private static Outcome evict(OrderedMap<Key, Long> dueMs, Resource pod, Why why, long nowMs) {
        Key key = pod.key();
        List<Effect> effects = List.of(
                report(key, "Marking for deletion Pod "),
                new Effect.UpdateStatus(
                        key,
                        DisruptionTarget.in(
                                pod,
                                "DeletionByTaintManager",
                                "Taint manager: deleting due to NoExecute taint",
                                nowMs)),
                new Effect.Delete(key, DeleteOptions.DEFAULT, null));
        return new Outcome(Decision.of(why, effects), dueMs.without(key));
    }

    private static Report report(Key pod, String message) {
        String name = pod.namespace() + "/" + pod.name();
        return Report.of(NAME, pod, "Normal", "TaintManagerEviction", message + name);
    }
}
