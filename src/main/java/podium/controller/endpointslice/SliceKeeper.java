package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Who keeps slices. Each controller leaves those of the others alone, and those that people made by hand.
 *
 * @param name as it stands in the slices' label
 */
record SliceKeeper(String name) {

    /** Keeps the slices of services that select pods. */
    static final SliceKeeper SELECTING = new SliceKeeper("endpointslice-controller.k8s.io");

    /** Keeps the slices that say what Endpoints objects say. */
    static final SliceKeeper MIRRORING = new SliceKeeper("endpointslicemirroring-controller.k8s.io");

    Json label() {
        return Json.of(name);
    }

    private boolean keeps(Resource slice) {
        return name.equals(slice.labels().string(SliceLabels.MANAGED_BY));
    }

    /** The slices that it keeps for a service, in the order of their names. */
    List<Resource> slicesOf(String namespace, String service, ClusterState state) {
        List<Resource> slices = new ArrayList<>();
        for (Resource slice : state.list(Kind.ENDPOINT_SLICE, namespace)) {
            if (keeps(slice) && service.equals(slice.labels().string(SliceLabels.SERVICE))) {
                slices.add(slice);
            }
        }
        return slices;
    }

    /** The services whose slices somebody else has deleted, changed, given to it or taken from it. */
    Set<String> disturbedBy(Change.Written change) {
        Set<String> services = new TreeSet<>();
        if (isForeign(change)) {
            addServiceOf(change.before(), services);
            addServiceOf(change.after(), services);
        }
        return services;
    }

    private void addServiceOf(@Nullable Resource slice, Set<String> services) {
        if (slice != null && keeps(slice)) {
            slice.labels().text(SliceLabels.SERVICE).ifPresent(services::add);
        }
    }

    /**
     * Whether it is somebody else's doing. What comes through the API from outside leaves a mark in {@code managedFields},
     * which the controllers' own writes do not touch.
     */
    private static boolean isForeign(Change.Written change) {
        Resource before = change.before();
        Resource after = change.after();
        if (before == null || after == null) {
            return after == null;
        }
        return !before.metadata().array("managedFields").equals(after.metadata().array("managedFields"));
    }
}
