package podium.controller.node;

import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * How many nodes of each zone are ready, and what follows for evictions: where very many nodes seem lost at once it is more
 * likely that the control plane cannot see them, so it evicts slowly or not at all.
 */
record Disruption(OrderedMap<String, Zone> zones) {

    /** As kube-controller-manager's {@code --node-eviction-rate} of 0.1 nodes a second. */
    private static final long INTERVAL_MS = 10_000;

    /** As {@code --secondary-node-eviction-rate} of 0.01. */
    private static final long REDUCED_INTERVAL_MS = 100_000;

    /** As {@code --unhealthy-zone-threshold}. */
    private static final double UNHEALTHY_SHARE = 0.55;

    /** As {@code --large-cluster-size-threshold}. */
    private static final int LARGE_ZONE_NODES = 50;

    private static final int UNHEALTHY_NODES_MIN = 3;
    private static final String EXCLUDED = "node.kubernetes.io/exclude-disruption";

    /** Of evictions: never. */
    static final long NEVER = -1;

    record Zone(int ready, int notReady) {

        private static final Zone EMPTY = new Zone(0, 0);

        int size() {
            return ready + notReady;
        }

        boolean isLost() {
            return ready == 0 && notReady > 0;
        }

        private boolean isMostlyLost() {
            return notReady >= UNHEALTHY_NODES_MIN && (float) notReady / size() >= (float) UNHEALTHY_SHARE;
        }

        /** How long lies between the tainting of two of its nodes, or {@link #NEVER}. */
        long intervalMs() {
            if (isLost() || !isMostlyLost()) {
                return INTERVAL_MS;
            }
            return size() > LARGE_ZONE_NODES ? REDUCED_INTERVAL_MS : NEVER;
        }

        private Zone plus(boolean isReady) {
            return isReady ? new Zone(ready + 1, notReady) : new Zone(ready, notReady + 1);
        }
    }

    static Disruption of(ClusterState state) {
        OrderedMap<String, Zone> zones = OrderedMap.empty();
        for (Resource node : state.table(Kind.NODE).values()) {
            if (!node.labels().has(EXCLUDED)) {
                String name = zone(node);
                zones = zones.with(name, zones.getOr(name, Zone.EMPTY).plus(Readiness.isReady(node)));
            }
        }
        return new Disruption(zones);
    }

    /** Whether no node of any zone is ready: then nothing is evicted. */
    boolean isTotal() {
        return !zones.isEmpty() && zones.values().stream().allMatch(Zone::isLost);
    }

    Zone zoneOf(Resource node) {
        return zones.getOr(zone(node), Zone.EMPTY);
    }

    /** Region and zone of a node, or empty. */
    static String zone(Resource node) {
        String region = node.labels().string("topology.kubernetes.io/region", "");
        String zone = node.labels().string("topology.kubernetes.io/zone", "");
        return region.isEmpty() && zone.isEmpty() ? "" : region + ":" + zone;
    }
}
