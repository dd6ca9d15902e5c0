package podium.graph;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * What a pod's card says.
 *
 * @param state at one look
 * @param shortName the last part of a name that a controller made, else the whole name
 * @param reason the API's own word for what is wrong ({@code CrashLoopBackOff}), or empty
 * @param untilMs when what it waits for comes at the latest (a restart, the end of its grace period), or -1
 */
public record PodLook(PodState state, String shortName, String reason, long untilMs) {

    private static final long NEVER = -1;
    private static final String FAILED_MOUNT = "FailedMount";
    private static final String CONFIG_ERROR = "CreateContainerConfigError";

    public static PodLook of(Resource pod) {
        return new Look(pod).look();
    }

    /** As {@link #of(Resource)}, and what a pod that starts is at or waits for: only its events tell that. */
    public static PodLook of(Resource pod, ClusterState state) {
        PodLook look = of(pod);
        if (look.state() != PodState.STARTING) {
            return look;
        }
        JsonObject last = lastTold(pod, state);
        return switch (last.string("reason", "")) {
            case "Pulling" -> new PodLook(PodState.PULLING, look.shortName(), "", NEVER);
            case FAILED_MOUNT -> new PodLook(PodState.BLOCKED, look.shortName(), FAILED_MOUNT, NEVER);
            default -> look;
        };
    }

    /** What a blocked pod waits for, in the kubelet's words; empty when it does not say. */
    public static String blockedBy(Resource pod, ClusterState state) {
        JsonObject container = new Look(pod).firstTrouble();
        return container == null
                ? lastTold(pod, state).string("message", "")
                : container.object("state").object("waiting").string("message", "");
    }

    /** The newest event about the pod's images and volumes, or nothing; events are named after their pod and instant. */
    private static JsonObject lastTold(Resource pod, ClusterState state) {
        String prefix = pod.key().name() + ".";
        Iterator<Map.Entry<Key, Resource>> events =
                state.table(Kind.EVENT).from(Key.of(Kind.EVENT, pod.key().namespace(), prefix));
        JsonObject last = JsonObject.EMPTY;
        while (events.hasNext()) {
            Resource event = events.next().getValue();
            if (!event.key().name().startsWith(prefix)
                    || !event.key().namespace().equals(pod.key().namespace())) {
                break;
            }
            String reason = event.tree().string("reason", "");
            last = reason.startsWith("Pull") || reason.equals(FAILED_MOUNT) ? event.tree() : last;
        }
        return last;
    }

    /** The random end of a name that its controller made; the whole name of a pod that somebody named. */
    public static String shortName(Resource pod) {
        String name = pod.key().name();
        int dash = name.lastIndexOf('-');
        boolean isMade = !pod.controllerUid().isEmpty() && dash > 0 && dash < name.length() - 1;
        return isMade ? name.substring(dash + 1) : name;
    }

    /** Takes a pod's status apart. */
    private static final class Look {
        private final Resource pod;
        private final JsonObject status;
        private final PodReading reading;

        Look(Resource pod) {
            this.pod = pod;
            this.status = pod.status();
            this.reading = PodReading.of(pod);
        }

        PodLook look() {
            if (reading.isDeleting()) {
                return look(PodState.TERMINATING, "", pod.deletionMs());
            }
            if (reading.phase().equals("Succeeded")) {
                return look(PodState.COMPLETED);
            }
            if (reading.phase().equals("Failed")) {
                return look(PodState.FAILED, status.string("reason", ""), NEVER);
            }
            return reading.isBound() ? onNode() : unbound();
        }

        private PodLook unbound() {
            JsonObject scheduled = Conditions.find(status.array("conditions"), "PodScheduled");
            boolean isRefused = scheduled != null && "Unschedulable".equals(scheduled.string("reason"));
            return isRefused ? look(PodState.UNSCHEDULABLE, "Unschedulable", NEVER) : look(PodState.PENDING);
        }

        private PodLook onNode() {
            JsonObject trouble = firstTrouble();
            if (trouble != null) {
                return troubled(trouble);
            }
            if (reading.isReady()) {
                return look(PodState.READY);
            }
            JsonArray containers = status.array("containerStatuses");
            return look(isEachRunning(containers) ? PodState.UNREADY : PodState.STARTING);
        }

        private @Nullable JsonObject firstTrouble() {
            JsonObject inInit = firstTrouble(status.array("initContainerStatuses"));
            return inInit != null ? inInit : firstTrouble(status.array("containerStatuses"));
        }

        private static @Nullable JsonObject firstTrouble(JsonArray containers) {
            for (Json item : containers) {
                JsonObject state = item.asObject().object("state");
                String waits = state.object("waiting").string("reason", "");
                boolean isWaitingWell =
                        waits.isEmpty() || waits.equals("ContainerCreating") || waits.equals("PodInitializing");
                if (!isWaitingWell || state.object("terminated").number("exitCode", 0) != 0) {
                    return item.asObject();
                }
            }
            return null;
        }

        private PodLook troubled(JsonObject container) {
            JsonObject waiting = container.object("state").object("waiting");
            String reason = waiting.string(
                    "reason", container.object("state").object("terminated").string("reason", "Error"));
            if (reason.equals(CONFIG_ERROR)) {
                return look(PodState.BLOCKED, reason, NEVER);
            }
            boolean isTriedLater = reason.endsWith("BackOff");
            return look(isTriedLater ? PodState.BACKOFF : PodState.FAILED, reason, retryMs(container));
        }

        /** A back-off runs from the end of the container that it follows; its length stands in the message only. */
        private static long retryMs(JsonObject container) {
            long lengthMs =
                    BackOff.lengthMs(container.object("state").object("waiting").string("message", ""));
            long endedMs = Timestamps.parse(
                    container.object("lastState").object("terminated").get("finishedAt"));
            return lengthMs < 0 || endedMs < 0 ? NEVER : endedMs + lengthMs;
        }

        private static boolean isEachRunning(JsonArray containers) {
            for (Json item : containers) {
                if (!item.asObject().object("state").has("running")) {
                    return false;
                }
            }
            return !containers.isEmpty();
        }

        private PodLook look(PodState state) {
            return look(state, "", NEVER);
        }

        private PodLook look(PodState state, String reason, long untilMs) {
            return new PodLook(state, shortName(pod), reason, untilMs);
        }
    }
}
