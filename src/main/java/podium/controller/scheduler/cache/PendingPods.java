package podium.controller.scheduler.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.resource.Key;
import podium.resource.Resource;

/** Pods that have no node yet: by priority, and by the node that preemption makes room for them on. */
public final class PendingPods {

    /** The field of a pod's status. */
    public static final String NOMINATED_NODE = "nominatedNodeName";

    private final TreeMap<Long, Map<Key, Resource>> byPriority = new TreeMap<>();
    private final Map<String, Map<Key, Resource>> byNominatedNode = new LinkedHashMap<>();

    /** The node that preemption makes room on for the pod; empty when there is none. */
    public static String nominatedNode(Resource pod) {
        return pod.status().string(NOMINATED_NODE, "");
    }

    private static long priority(Resource pod) {
        return pod.spec().number("priority", 0);
    }

    void add(Resource pod) {
        byPriority
                .computeIfAbsent(priority(pod), priority -> new LinkedHashMap<>())
                .put(pod.key(), pod);
        String node = nominatedNode(pod);
        if (!node.isEmpty()) {
            byNominatedNode.computeIfAbsent(node, name -> new LinkedHashMap<>()).put(pod.key(), pod);
        }
    }

    void remove(Resource pod) {
        removeFrom(byPriority, priority(pod), pod);
        removeFrom(byNominatedNode, nominatedNode(pod), pod);
    }

    private static <K> void removeFrom(Map<K, Map<Key, Resource>> index, K at, Resource pod) {
        Map<Key, Resource> pods = index.get(at);
        if (pods != null && pods.remove(pod.key()) != null && pods.isEmpty()) {
            index.remove(at);
        }
    }

    /** Those nominated to run on a node. */
    public Collection<Resource> nominatedOn(String node) {
        Map<Key, Resource> pods = byNominatedNode.get(node);
        return pods == null ? List.of() : pods.values();
    }

    /** Whether any pod is nominated to run anywhere. */
    public boolean hasNominated() {
        return !byNominatedNode.isEmpty();
    }

    /** Those of a higher priority, the highest first. */
    public Collection<Map<Key, Resource>> above(long priority) {
        return byPriority.isEmpty() || byPriority.lastKey() <= priority
                ? List.of()
                : byPriority.tailMap(priority, false).descendingMap().values();
    }
}
