package podium.controller.scheduler.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.resource.Resource;

/**
 * The order in which nodes are looked at, as the scheduler's node tree has it: one node of each zone in turn, so that a
 * search that ends early has seen all zones.
 *
 * <p>A zone's nodes, and the zones by their first nodes, stand in the order of creation and then of names. (The real tree
 * also remembers which node moved into its zone last; a state does not tell.)
 */
final class NodeTree {

    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String REGION = "topology.kubernetes.io/region";
    private static final String OLD_ZONE = "failure-domain.beta.kubernetes.io/zone";
    private static final String OLD_REGION = "failure-domain.beta.kubernetes.io/region";

    private NodeTree() {}

    /** The nodes in the order in which they came. */
    static List<Resource> byAge(List<Resource> nodes) {
        List<Resource> byAge = new ArrayList<>(nodes);
        byAge.sort(Comparator.comparingLong(Resource::createdMs).thenComparing(Resource::key));
        return byAge;
    }

    /** @param byAge the nodes in the order in which they came */
    static List<Resource> ordered(List<Resource> byAge) {
        Map<String, List<Resource>> zones = new LinkedHashMap<>();
        for (Resource node : byAge) {
            zones.computeIfAbsent(zone(node), zone -> new ArrayList<>()).add(node);
        }
        return interleaved(zones, byAge.size());
    }

    private static List<Resource> interleaved(Map<String, List<Resource>> zones, int size) {
        List<Resource> ordered = new ArrayList<>(size);
        for (int turn = 0; ordered.size() < size; turn++) {
            for (List<Resource> zone : zones.values()) {
                if (turn < zone.size()) {
                    ordered.add(zone.get(turn));
                }
            }
        }
        return ordered;
    }

    /** Region and zone together; empty when the node says neither. */
    static String zone(Resource node) {
        JsonObject labels = node.labels();
        String zone = labels.string(ZONE, labels.string(OLD_ZONE, ""));
        String region = labels.string(REGION, labels.string(OLD_REGION, ""));
        return zone.isEmpty() && region.isEmpty() ? "" : region + "/" + zone;
    }

    /** Whether an update leaves the node at its place. */
    static boolean isPlaceKept(Resource before, Resource after) {
        return before.createdMs() == after.createdMs() && zone(before).equals(zone(after));
    }
}
