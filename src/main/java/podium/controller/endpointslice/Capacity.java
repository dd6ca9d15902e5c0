package podium.controller.endpointslice;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/**
 * Cuts the addresses of an Endpoints object to a thousand (as Kubernetes 1.36: {@code truncateEndpoints}): those that are
 * not ready go first, and each subset keeps its share of what remains.
 */
final class Capacity {

    static final int ADDRESSES_MAX = 1000;

    private static final String READY = "addresses";
    private static final String NOT_READY = "notReadyAddresses";

    private Capacity() {}

    static int ready(JsonArray subsets) {
        return count(subsets, READY);
    }

    static int notReady(JsonArray subsets) {
        return count(subsets, NOT_READY);
    }

    private static int count(JsonArray subsets, String list) {
        int count = 0;
        for (Json subset : subsets) {
            count += subset.asObject().array(list).size();
        }
        return count;
    }

    static boolean isOver(JsonArray subsets) {
        return ready(subsets) + notReady(subsets) > ADDRESSES_MAX;
    }

    /** The subsets with at most a thousand addresses. */
    static JsonArray cut(JsonArray subsets) {
        if (!isOver(subsets)) {
            return subsets;
        }
        int ready = ready(subsets);
        return ready > ADDRESSES_MAX
                ? cut(subsets.map(subset -> subset.asObject().without(NOT_READY)), READY, ready, ADDRESSES_MAX)
                : cut(subsets, NOT_READY, notReady(subsets), ADDRESSES_MAX - ready);
    }

    private static JsonArray cut(JsonArray subsets, String list, int total, int max) {
        JsonArray result = subsets;
        int left = max;
        for (int i = 0; i < subsets.size(); i++) {
            JsonObject subset = subsets.object(i);
            JsonArray addresses = subset.array(list);
            int share = (int) Math.ceil((double) addresses.size() / total * max);
            int kept = Math.min(left, Math.min(share, addresses.size()));
            JsonArray first = JsonArray.of(addresses.toList().subList(0, kept));
            result = result.with(i, first.isEmpty() ? subset.without(list) : subset.with(list, first));
            left -= kept;
        }
        return result;
    }
}
