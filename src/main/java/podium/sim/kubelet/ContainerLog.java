package podium.sim.kubelet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * What a container has printed, or why its log cannot be read, in the kubelet's words (as Kubernetes 1.36: {@code
 * validateContainerLogStatus}). A container prints what its pod's annotations say, all of it when it starts; one of which
 * nothing is said prints nothing.
 *
 * @param lines in the order in which they were printed
 * @param problem why there is no log to read, or null
 */
public record ContainerLog(List<Line> lines, @Nullable String problem) {

    /** @param atMs when it was printed, in milliseconds since 1970 */
    public record Line(long atMs, String text) {}

    public ContainerLog {
        lines = List.copyOf(lines);
    }

    /** @param isPrevious whether the log of its last run but one is meant: of the run that ended before it was restarted */
    public static ContainerLog of(Resource pod, String container, boolean isPrevious) {
        JsonObject status = status(pod, container);
        JsonObject state = status.object("state");
        JsonObject ended = status.object("lastState").object("terminated");
        if (isPrevious) {
            return ended.isEmpty()
                    ? missing("previous terminated container \"" + container + "\" in pod \""
                            + pod.key().name() + "\" not found")
                    : printed(pod, container, ended);
        }
        for (JsonObject run : List.of(state.object("running"), state.object("terminated"), ended)) {
            if (!run.isEmpty()) {
                return printed(pod, container, run);
            }
        }
        return missing("container \"" + container + "\" in pod \"" + pod.key().name() + "\" is waiting to start"
                + waiting(state.object("waiting").string("reason", "")));
    }

    private static JsonObject status(Resource pod, String container) {
        for (String list : List.of("initContainerStatuses", "containerStatuses")) {
            for (Json status : pod.status().array(list)) {
                if (container.equals(status.asObject().string("name"))) {
                    return status.asObject();
                }
            }
        }
        return JsonObject.EMPTY;
    }

    private static String waiting(String reason) {
        return switch (reason) {
            case "" -> " - no logs yet";
            case "ErrImagePull" -> ": image can't be pulled";
            case "ImagePullBackOff" -> ": trying and failing to pull image";
            default -> ": " + reason;
        };
    }

    private static ContainerLog missing(String problem) {
        return new ContainerLog(List.of(), problem);
    }

    private static ContainerLog printed(Resource pod, String container, JsonObject run) {
        String log = Behaviours.parse(pod.annotations(), List.of(container), Behaviour.DEFAULT)
                .of(container)
                .log();
        long startedMs = Timestamps.parse(run.get("startedAt"));
        return new ContainerLog(
                log == null
                        ? List.of()
                        : log.lines().map(text -> new Line(startedMs, text)).toList(),
                null);
    }
}
