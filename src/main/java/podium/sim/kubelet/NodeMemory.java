package podium.sim.kubelet;

import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;

/**
 * What a kubelet knows of its node.
 *
 * @param stoppedMs the last heartbeat of a kubelet that has been stopped; -1 while it works
 * @param images by name as in a manifest
 */
record NodeMemory(long stoppedMs, OrderedMap<String, LocalImage> images, AddressPool addresses) {

    static final NodeMemory NEW = new NodeMemory(-1, OrderedMap.empty(), AddressPool.UNUSED);

    /** An image that is on the node from an instant on, or on its way until then. */
    record LocalImage(Image image, long fromMs) {}

    boolean isStopped() {
        return stoppedMs >= 0;
    }

    @Nullable
    LocalImage image(String name) {
        return images.get(name);
    }

    NodeMemory withImage(String name, LocalImage image) {
        return new NodeMemory(stoppedMs, images.with(name, image), addresses);
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
