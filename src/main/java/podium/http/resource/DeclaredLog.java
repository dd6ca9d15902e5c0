package podium.http.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.sim.kubelet.Behaviour;
import podium.sim.kubelet.Behaviours;

/** Containers print what their pod's annotations say, as soon as they have started. */
public final class DeclaredLog implements PodLogs.Output {

    @Override
    public String of(Resource pod, String container) {
        Behaviour behaviour = Behaviours.parse(pod.annotations(), List.of(container), Behaviour.DEFAULT)
                .of(container);
        @Nullable String log = behaviour.log();
        return log == null || !hasStarted(pod, container) ? "" : log.endsWith("\n") ? log : log + "\n";
    }

    private static boolean hasStarted(Resource pod, String container) {
        for (String list : List.of("initContainerStatuses", "containerStatuses")) {
            for (Json status : pod.status().array(list)) {
                JsonObject tree = status.asObject();
                if (tree.string("name", "").equals(container)) {
                    return !tree.string("containerID", "").isEmpty();
                }
            }
        }
        return false;
    }
}
