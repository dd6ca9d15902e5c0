package podium.controller.scheduler;

import java.util.List;
import podium.resource.Resource;

/**
 * A node on which a pod would fit if some pods left it.
 *
 * @param victims the pods that would have to go, the most important first
 * @param violations how many of them a disruption budget would rather keep
 */
public record Candidate(String node, List<Resource> victims, int violations) {
    public Candidate {
        victims = List.copyOf(victims);
    }
}
