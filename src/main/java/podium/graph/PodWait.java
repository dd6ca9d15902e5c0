package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.resource.Conditions;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** What one pod waits for, in words, with how much of the wait has passed where the API's objects tell. */
final class PodWait {

    private static final long SECOND_MS = 1000;
    private static final long PERIOD_SECONDS = 10; // the API's default
    private static final long GRACE_SECONDS = 30; // the API's default

    private final Messages messages;
    private final long nowMs;
    private final ClusterState state;

    PodWait(Messages messages, long nowMs, ClusterState state) {
        this.messages = messages;
        this.nowMs = nowMs;
        this.state = state;
    }

    /** @return null for a pod that waits for nothing */
    @Nullable
    Awaited of(Resource pod, long minReadySeconds) {
        PodLook look = PodLook.of(pod, state);
        String name = look.shortName();
        Ink ink = look.state().ink();
        return switch (look.state()) {
            case READY -> available(pod, name, minReadySeconds * SECOND_MS);
            case COMPLETED -> null;
            case UNREADY -> probe(pod, name);
            case STARTING -> Awaited.of(messages.say("stage.wait.starting", name), ink);
            case PULLING -> Awaited.of(messages.say("stage.wait.pulling", name, image(pod)), ink);
            case PENDING -> Awaited.of(messages.say("stage.wait.node", name), ink);
            case TERMINATING -> stopping(pod, name, look.untilMs());
            case UNSCHEDULABLE -> Awaited.of(messages.say("stage.wait.unschedulable", name, schedulerSays(pod)), ink);
            case BLOCKED -> Awaited.of(blocked(pod, name, look.reason()), ink);
            case BACKOFF -> retry(name, look);
            case FAILED -> Awaited.of(messages.say("stage.wait.failed", name, look.reason()), ink);
        };
    }

    private @Nullable Awaited available(Resource pod, String name, long minReadyMs) {
        long leftMs = PodReading.of(pod).readySinceMs() + minReadyMs - nowMs;
        return minReadyMs == 0 || leftMs <= 0
                ? null
                : Awaited.of(
                        messages.say("stage.wait.available", name, messages.runningSpan(leftMs)),
                        leftMs,
                        minReadyMs,
                        Ink.READY);
    }

    private Awaited stopping(Resource pod, String name, long untilMs) {
        long leftMs = Math.max(0, untilMs - nowMs);
        long wholeMs = pod.metadata().number("deletionGracePeriodSeconds", GRACE_SECONDS) * SECOND_MS;
        String text = messages.say("stage.wait.stopping", name, messages.runningSpan(leftMs));
        return Awaited.of(text, leftMs, wholeMs, Ink.TERMINATING);
    }

    private String blocked(Resource pod, String name, String reason) {
        String told = PodLook.blockedBy(pod, state);
        return messages.say("stage.wait.blocked", name, told.isEmpty() ? reason : told);
    }

    private Awaited retry(String name, PodLook look) {
        long leftMs = look.untilMs() - nowMs;
        return look.untilMs() < 0 || leftMs < 0
                ? Awaited.of(messages.say("stage.wait.failed", name, look.reason()), Ink.FAILED)
                : Awaited.of(
                        messages.say("stage.wait.retry", name, messages.runningSpan(leftMs), look.reason()),
                        Ink.FAILED);
    }

    /** The next readiness probe runs a whole number of periods after the first, which waits for the initial delay. */
    private Awaited probe(Resource pod, String name) {
        JsonObject container = unready(pod);
        JsonObject probe = spec(pod, container.string("name", "")).object("readinessProbe");
        long startedMs =
                Timestamps.parse(container.object("state").object("running").get("startedAt"));
        if (probe.isEmpty() || startedMs < 0) {
            return Awaited.of(messages.say("stage.wait.ready", name), Ink.UNREADY);
        }
        long periodMs = Math.max(1, probe.number("periodSeconds", PERIOD_SECONDS)) * SECOND_MS;
        long firstMs = startedMs + probe.number("initialDelaySeconds", 0) * SECOND_MS;
        long passed = nowMs < firstMs ? 0 : (nowMs - firstMs) / periodMs + 1;
        long leftMs = firstMs + passed * periodMs - nowMs;
        String text = messages.say("stage.wait.probe", name, messages.runningSpan(leftMs));
        return Awaited.of(text, leftMs, passed == 0 ? firstMs - startedMs : periodMs, Ink.UNREADY);
    }

    private static JsonObject unready(Resource pod) {
        JsonArray containers = pod.status().array("containerStatuses");
        for (int i = 0; i < containers.size(); i++) {
            if (!containers.object(i).isTrue("ready")) {
                return containers.object(i);
            }
        }
        return JsonObject.EMPTY;
    }

    private static JsonObject spec(Resource pod, String name) {
        JsonArray containers = pod.spec().array("containers");
        for (int i = 0; i < containers.size(); i++) {
            if (containers.object(i).string("name", "").equals(name)) {
                return containers.object(i);
            }
        }
        return JsonObject.EMPTY;
    }

    private static String image(Resource pod) {
        JsonArray containers = pod.spec().array("containers");
        return containers.isEmpty() ? "" : containers.object(0).string("image", "");
    }

    private static String schedulerSays(Resource pod) {
        JsonObject scheduled = Conditions.find(pod.status().array("conditions"), "PodScheduled");
        return scheduled == null ? "" : scheduled.string("message", "");
    }
}
