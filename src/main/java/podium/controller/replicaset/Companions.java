package podium.controller.replicaset;

import java.util.Map;
import java.util.TreeMap;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.PodReading;
import podium.resource.ReplicaSetReading;
import podium.resource.Resource;

/**
 * How many active pods of an owner's ReplicaSets each node has: of pods that share a node one goes first, so that the rest
 * stay spread. A ReplicaSet that nobody owns has no such pods, not even its own.
 */
final class Companions {

    private final Map<String, Integer> byNode = new TreeMap<>();

    private Companions() {}

    static Companions of(Resource replicaSet, ClusterState state) {
        Companions companions = new Companions();
        String owner = replicaSet.controllerUid();
        if (owner.isEmpty()) {
            return companions;
        }
        for (Map.Entry<Key, Resource> entry : state.dependents(owner)) {
            Resource sibling = entry.getValue();
            if (entry.getKey().kind().equals(Kind.REPLICA_SET)
                    && sibling.controllerUid().equals(owner)) {
                companions.count(sibling, state);
            }
        }
        return companions;
    }

    private void count(Resource replicaSet, ClusterState state) {
        LabelSelector selector = ReplicaSetReading.of(replicaSet).selector();
        for (Map.Entry<Key, Resource> entry : state.dependents(replicaSet.uid())) {
            Resource pod = entry.getValue();
            if (entry.getKey().kind().equals(Kind.POD)
                    && PodReading.of(pod).isActive()
                    && selector.matches(pod.labels())) {
                byNode.merge(PodReading.of(pod).nodeName(), 1, Integer::sum);
            }
        }
    }

    /** Pods on a pod's node, itself included; 0 when they do not count. */
    int of(PodReading pod) {
        return byNode.getOrDefault(pod.nodeName(), 0);
    }
}
