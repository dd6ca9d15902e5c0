package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.resource.Resource;

/**
 * The slices with the same ports, and how few of them need to change (as Kubernetes 1.36: {@code
 * reconcileByPortMapping}): endpoints stay in the slice in which they are; new ones go first into slices that change
 * anyhow, then into one that has room for all of them, then into new slices.
 */
final class PortGroup {

    /** As kube-controller-manager's {@code --max-endpoints-per-slice}. */
    static final int ENDPOINTS_MAX = 100;

    private final JsonArray ports;
    private final JsonObject serviceLabels;
    private final List<Filling> fillings = new ArrayList<>();

    /**
     * A slice and what it is to hold.
     *
     * @param before null for a new one
     */
    static final class Filling {
        final @Nullable Resource before;
        final List<Json> endpoints = new ArrayList<>();
        boolean isChanged;

        Filling(@Nullable Resource before) {
            this.before = before;
            this.isChanged = before == null;
        }

        boolean isEmpty() {
            return endpoints.isEmpty();
        }

        private boolean hasRoom() {
            return endpoints.size() < ENDPOINTS_MAX;
        }
    }

    PortGroup(JsonArray ports, JsonObject serviceLabels) {
        this.ports = ports;
        this.serviceLabels = serviceLabels;
    }

    JsonArray ports() {
        return ports;
    }

    /** What becomes of each slice, the known ones first; a known one that is to be empty goes. */
    List<Filling> fillings() {
        return fillings;
    }

    /** @param wanted is emptied */
    void fill(List<Resource> known, Map<Identity, JsonObject> wanted) {
        for (Resource slice : known) {
            fillings.add(kept(slice, wanted));
        }
        fillChanged(wanted);
        while (!wanted.isEmpty()) {
            Filling next = roomiest(wanted.size());
            next.isChanged = true;
            take(wanted, next);
        }
    }

    /** A slice with those of its endpoints that are still wanted, as they are now. */
    private Filling kept(Resource slice, Map<Identity, JsonObject> wanted) {
        Filling filling = new Filling(slice);
        JsonArray endpoints = slice.tree().array("endpoints");
        for (Json endpoint : endpoints) {
            JsonObject now = wanted.remove(Identity.of(endpoint.asObject()));
            if (now != null) {
                filling.endpoints.add(now);
                filling.isChanged |= !now.equals(endpoint);
            }
        }
        filling.isChanged |=
                filling.endpoints.size() != endpoints.size() || !SliceLabels.areRight(slice.labels(), serviceLabels);
        return filling;
    }

    /** Slices that change anyhow take what they can, the fullest first. */
    private void fillChanged(Map<Identity, JsonObject> wanted) {
        fillings.stream()
                .filter(filling -> filling.isChanged && !filling.isEmpty())
                .sorted(Comparator.comparingInt((Filling filling) -> -filling.endpoints.size()))
                .forEach(filling -> take(wanted, filling));
    }

    private static void take(Map<Identity, JsonObject> wanted, Filling filling) {
        Iterator<JsonObject> rest = wanted.values().iterator();
        while (rest.hasNext() && filling.hasRoom()) {
            filling.endpoints.add(rest.next());
            rest.remove();
        }
    }

    /** The unchanged slice that so many endpoints fill best, or a new one. */
    private Filling roomiest(int count) {
        Filling best = null;
        for (Filling filling : fillings) {
            int size = filling.endpoints.size() + count;
            boolean isFit = !filling.isChanged && size <= ENDPOINTS_MAX && count < ENDPOINTS_MAX;
            if (isFit && (best == null || filling.endpoints.size() > best.endpoints.size())) {
                best = filling;
            }
        }
        if (best == null) {
            best = new Filling(null);
            fillings.add(best);
        }
        return best;
    }

    /** Sorts slices by their ports. */
    static Map<JsonArray, List<Resource>> byPorts(List<Resource> slices) {
        Map<JsonArray, List<Resource>> byPorts = new TreeMap<>(Comparator.comparing(JsonArray::toString));
        for (Resource slice : slices) {
            byPorts.computeIfAbsent(slice.tree().array("ports"), ports -> new ArrayList<>())
                    .add(slice);
        }
        return byPorts;
    }
}
