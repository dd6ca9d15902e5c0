package podium.controller.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.DisruptionTarget;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Taint;

/**
 * Removes pods that nobody else would end: those of nodes that no longer exist or are out of service, those whose deletion
 * waits though they were never bound, and finished ones where there are too many (as Kubernetes 1.36: {@code
 * pod-garbage-collector-controller}, which looks every 20 s).
 */
public final class PodGarbageCollector implements Controller {

    /** As {@code --terminated-pod-gc-threshold}. */
    static final int FINISHED_MAX = 12_500;

    private static final long PERIOD_MS = 20_000;

    /** So long a node must have been missing before its pods are given up. */
    private static final long QUARANTINE_MS = 40_000;

    /** Stands for all finished pods together. */
    private static final Key FINISHED = Key.of(Kind.POD, "");

    private static final Comparator<Resource> EVICTED_AND_OLDEST_FIRST = Comparator.comparing(
                    (Resource pod) -> !pod.status().string("reason", "").equals("Evicted"))
            .thenComparing(Resource::createdMs)
            .thenComparing(pod -> pod.key().name());

    @Override
    public String name() {
        return "pod-garbage-collector-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.POD)) {
            wakeForPod(change.before(), change.after(), after, wakes);
        } else if (kind.equals(Kind.NODE)) {
            wakeForNode(change, after, wakes);
        }
    }

    private static void wakeForNode(Change.Written change, ClusterState after, Wakes wakes) {
        Resource node = change.after();
        String name = change.key().name();
        if (node == null) {
            if (!after.podsOn(name).isEmpty()) {
                wakes.after(change.key(), untilRound(wakes.nowMs()) + QUARANTINE_MS);
            }
        } else if (isOutOfService(node)) {
            after.podsOn(name).forEach((key, pod) -> {
                if (pod.isDeleting()) {
                    wakes.after(key, untilRound(wakes.nowMs()));
                }
            });
        }
    }

    private static void wakeForPod(@Nullable Resource before, @Nullable Resource pod, ClusterState after, Wakes wakes) {
        if (pod == null) {
            return;
        }
        PodReading reading = PodReading.of(pod);
        PodReading was = before == null ? null : PodReading.of(before);
        if (reading.isBound() && (was == null || !was.isBound()) && node(pod, after) == null) {
            Key missing = Key.of(Kind.NODE, reading.nodeName());
            wakes.after(missing, untilRound(wakes.nowMs()) + QUARANTINE_MS);
        }
        if (reading.isDeleting() && (was == null || !was.isDeleting()) && reasonToEnd(pod, after) != null) {
            wakes.after(pod.key(), untilRound(wakes.nowMs()));
        }
        if (reading.isFinished() && after.table(Kind.POD).size() > FINISHED_MAX) {
            wakes.after(FINISHED, untilRound(wakes.nowMs()));
        }
    }

    private static long untilRound(long nowMs) {
        return Rounds.untilAfter(nowMs, PERIOD_MS, nowMs);
    }

    private static @Nullable Resource node(Resource pod, ClusterState state) {
        return state.get(Key.of(Kind.NODE, PodReading.of(pod).nodeName()));
    }

    private static boolean isOutOfService(@Nullable Resource node) {
        return node != null
                && !Readiness.isReady(node)
                && Taint.of(node).stream().anyMatch(taint -> taint.key().equals(Taint.OUT_OF_SERVICE));
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        if (key.kind().equals(Kind.NODE)) {
            return orphaned(state, key.name(), nowMs);
        }
        if (key.equals(FINISHED)) {
            return finished(state);
        }
        Resource pod = state.get(key);
        if (pod == null) {
            return Decision.nothing(Why.of("podgc.podIsGone", key.name()));
        }
        Why reason = reasonToEnd(pod, state);
        return reason == null
                ? Decision.nothing(Why.of("podgc.isSomebodysWork", key.name()))
                : Decision.of(reason, ended(pod, pod.status()));
    }

    /** Why nobody else will end this pod, or null. */
    private static @Nullable Why reasonToEnd(Resource pod, ClusterState state) {
        PodReading reading = PodReading.of(pod);
        if (!reading.isDeleting()) {
            return null;
        }
        if (!reading.isBound()) {
            return Why.of("podgc.unscheduled", pod.key().name());
        }
        return isOutOfService(node(pod, state))
                ? Why.of("podgc.outOfService", pod.key().name(), reading.nodeName())
                : null;
    }

    private static Decision orphaned(ClusterState state, String node, long nowMs) {
        if (state.has(Key.of(Kind.NODE, node))) {
            return Decision.nothing(Why.of("podgc.nodeIsBack", node));
        }
        List<Effect> effects = new ArrayList<>();
        List<Resource> pods = state.podsOn(node).values();
        for (Resource pod : pods) {
            effects.addAll(
                    ended(pod, DisruptionTarget.in(pod, "DeletionByPodGC", "PodGC: node no longer exists", nowMs)));
        }
        return pods.isEmpty()
                ? Decision.nothing(Why.of("podgc.noOrphans", node))
                : Decision.of(Why.of("podgc.orphaned", node, pods.size(), new Why.Arg.Span(QUARANTINE_MS)), effects);
    }

    private static Decision finished(ClusterState state) {
        List<Resource> finished = new ArrayList<>();
        for (Resource pod : state.table(Kind.POD).values()) {
            if (PodReading.of(pod).isFinished()) {
                finished.add(pod);
            }
        }
        int surplus = finished.size() - FINISHED_MAX;
        if (surplus <= 0) {
            return Decision.nothing(Why.of("podgc.fewFinished", finished.size(), FINISHED_MAX));
        }
        List<Effect> effects = new ArrayList<>();
        finished.stream()
                .sorted(EVICTED_AND_OLDEST_FIRST)
                .limit(surplus)
                .forEach(pod -> effects.addAll(ended(pod, pod.status())));
        return Decision.of(Why.of("podgc.manyFinished", finished.size(), FINISHED_MAX, surplus), effects);
    }

    /** Marks a pod failed unless it has finished, and deletes it without waiting for anybody. */
    private static List<Effect> ended(Resource pod, JsonObject status) {
        Effect delete = new Effect.Delete(pod.key(), DeleteOptions.NOW, null);
        return PodReading.of(pod).isFinished()
                ? List.of(delete)
                : List.of(new Effect.UpdateStatus(pod.key(), status.with("phase", Json.of("Failed"))), delete);
    }
}
