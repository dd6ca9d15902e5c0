package podium.controller.node;

import podium.base.OrderedMap;
import podium.resource.Key;

/**
 * What the node life cycle controller remembers.
 *
 * @param known nodes that it has registered, with what it thinks of each
 * @param unready how many of them are not ready
 * @param lastSlotMs of each zone: the last instant that was given to a node for its {@code NoExecute} taint
 */
public record NodeRecords(OrderedMap<Key, Standing> known, int unready, OrderedMap<String, Long> lastSlotMs) {

    static final NodeRecords NONE = new NodeRecords(OrderedMap.empty(), 0, OrderedMap.empty());

    /**
     * @param slotMs when an unready node may get its {@code NoExecute} taint; -1 while no instant is set
     */
    public record Standing(boolean isReady, long slotMs) {
        static final Standing READY = new Standing(true, -1);
        static final Standing UNREADY = new Standing(false, -1);
    }

    boolean knows(Key node) {
        return known.containsKey(node);
    }

    Standing of(Key node) {
        return known.getOr(node, Standing.READY);
    }

    NodeRecords with(Key node, Standing standing) {
        int before = of(node).isReady ? 0 : 1;
        int after = standing.isReady ? 0 : 1;
        return standing.equals(known.get(node))
                ? this
                : new NodeRecords(known.with(node, standing), unready - before + after, lastSlotMs);
    }

    NodeRecords without(Key node) {
        return new NodeRecords(known.without(node), unready - (of(node).isReady ? 0 : 1), lastSlotMs);
    }

    /** Gives a node the next instant of its zone: the interval keeps the taints of two nodes apart. */
    NodeRecords withSlot(Key node, String zone, long intervalMs, long nowMs) {
        long slotMs = Math.max(nowMs, lastSlotMs.getOr(zone, nowMs - intervalMs) + intervalMs);
        NodeRecords changed = with(node, new Standing(false, slotMs));
        return new NodeRecords(changed.known, changed.unready, lastSlotMs.with(zone, slotMs));
    }
}
