package podium.controller.scheduler;

import java.util.List;
import podium.resource.Resource;

/**
 * A node on which a pod would fit if some pods left it.
 *
 * @param victims the pods that would have to go, the most important first
 */
public record Candidate(String node, List<Resource> victims) {
    public Candidate {
        victims = List.copyOf(victims);
    }
}
