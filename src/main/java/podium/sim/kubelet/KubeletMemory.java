package podium.sim.kubelet;

import podium.base.OrderedMap;
import podium.resource.Key;

/** What all kubelets know: persistent, so that a frame of the past keeps its own. */
public record KubeletMemory(OrderedMap<Key, PodMemory> pods, OrderedMap<String, NodeMemory> nodes) {

    static final KubeletMemory BLANK = new KubeletMemory(OrderedMap.empty(), OrderedMap.empty());

    NodeMemory node(String name) {
        return nodes.getOr(name, NodeMemory.NEW);
    }

    KubeletMemory with(String name, NodeMemory node) {
        return nodes.get(name) == node ? this : new KubeletMemory(pods, nodes.with(name, node));
    }

    KubeletMemory with(Key key, PodMemory pod) {
        return pods.get(key) == pod ? this : new KubeletMemory(pods.with(key, pod), nodes);
    }

    /** Without a pod that has ended or is gone: its address is free again. */
    KubeletMemory without(Key key, PodMemory pod) {
        KubeletMemory rest = new KubeletMemory(pods.without(key), nodes);
        NodeMemory node = nodes.get(pod.node());
        return node == null
                ? rest
                : rest.with(pod.node(), node.withAddresses(node.addresses().without(pod.ip())));
    }

    KubeletMemory withoutNode(String name) {
        return new KubeletMemory(pods, nodes.without(name));
    }
}
