package podium.sim.kubelet;

import podium.base.LookupMap;
import podium.base.OrderedMap;
import podium.resource.Key;

/**
 * What all kubelets know: persistent, so that a frame of the past keeps its own.
 *
 * @param pods those that kubelets have taken up and that have not ended
 * @param waiting those of them that wait for configuration
 */
public record KubeletMemory(
        LookupMap<Key, PodMemory> pods,
        OrderedMap<Key, PodMemory> waiting,
        OrderedMap<String, NodeMemory> nodes,
        Shared shared) {

    static final KubeletMemory BLANK =
            new KubeletMemory(LookupMap.empty(), OrderedMap.empty(), OrderedMap.empty(), Shared.NOTHING);

    NodeMemory node(String name) {
        return nodes.getOr(name, NodeMemory.NEW);
    }

    KubeletMemory with(String name, NodeMemory node) {
        return nodes.get(name) == node ? this : new KubeletMemory(pods, waiting, nodes.with(name, node), shared);
    }

    KubeletMemory with(Key key, PodMemory pod) {
        OrderedMap<Key, PodMemory> stillWaiting =
                pod.isWaitingForConfiguration() ? waiting.with(key, pod) : waiting.without(key);
        return new KubeletMemory(pods.with(key, pod), stillWaiting, nodes, shared);
    }

    /** With a pod that has just come to its node and gets an address there; without it when the node has none left. */
    KubeletMemory taking(PodPlan plan, long nowMs) {
        if (plan.isOnHostNetwork()) {
            return with(plan.key(), PodMemory.taken(plan, AddressPool.NONE, nowMs));
        }
        NodeMemory node = node(plan.node());
        int ip = node.addresses().free();
        return ip == AddressPool.NONE
                ? this
                : with(plan.node(), node.withAddresses(node.addresses().with(ip)))
                        .with(plan.key(), PodMemory.taken(plan, ip, nowMs));
    }

    KubeletMemory with(Shared changed) {
        return changed == shared ? this : new KubeletMemory(pods, waiting, nodes, changed);
    }

    /** Without a pod that has ended or is gone: its address is free again. */
    KubeletMemory without(Key key, PodMemory pod) {
        KubeletMemory rest = new KubeletMemory(pods.without(key), waiting.without(key), nodes, shared);
        NodeMemory node = nodes.get(pod.node());
        return node == null
                ? rest
                : rest.with(pod.node(), node.withAddresses(node.addresses().without(pod.ip())));
    }

    KubeletMemory withoutNode(String name) {
        return new KubeletMemory(pods, waiting, nodes.without(name), shared);
    }
}
