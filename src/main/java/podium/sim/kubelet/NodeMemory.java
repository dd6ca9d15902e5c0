package podium.sim.kubelet;

import podium.base.OrderedMap;

/**
 * What a kubelet knows of its node.
 *
 * @param stoppedMs the last heartbeat of a kubelet that has been stopped; -1 while it works
 * @param images by name as in a manifest, the instant from which each is on the node
 */
record NodeMemory(long stoppedMs, OrderedMap<String, Long> images, AddressPool addresses) {

    static final NodeMemory NEW = new NodeMemory(-1, OrderedMap.empty(), AddressPool.UNUSED);

    boolean isStopped() {
        return stoppedMs >= 0;
    }

    NodeMemory withImage(String image, long fromMs) {
        return new NodeMemory(stoppedMs, images.with(image, fromMs), addresses);
    }

    NodeMemory withAddresses(AddressPool changed) {
        return changed == addresses ? this : new NodeMemory(stoppedMs, images, changed);
    }

    NodeMemory stopped(long lastBeatMs) {
        return new NodeMemory(lastBeatMs, images, addresses);
    }

    NodeMemory started() {
        return new NodeMemory(-1, images, addresses);
    }
}
