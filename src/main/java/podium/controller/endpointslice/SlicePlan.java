package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.controller.endpointslice.PortGroup.Filling;
import podium.resource.IpAddress;
import podium.resource.Resource;

/** Which slices of a service are made, changed and deleted so that they hold its backends. */
final class SlicePlan {

    private final Resource service;
    private final JsonObject labels;
    private final SliceWrites writes;

    private SlicePlan(Resource service) {
        this.service = service;
        this.labels = SliceLabels.of(service, SliceKeeper.SELECTING);
        this.writes = new SliceWrites(service);
    }

    /** @param known the slices that are kept for a service of its name */
    static SlicePlan of(Resource service, List<Resource> known, Map<JsonArray, Map<Identity, JsonObject>> wanted) {
        SlicePlan plan = new SlicePlan(service);
        Map<JsonArray, List<Resource>> byPorts = PortGroup.byPorts(plan.owned(known));
        wanted.forEach((ports, endpoints) -> {
            List<Resource> slices = byPorts.remove(ports);
            plan.fill(ports, slices == null ? List.of() : slices, endpoints);
        });
        byPorts.values().forEach(slices -> slices.forEach(plan.writes::delete));
        if (plan.deletions() == known.size() && plan.writes.creations() == 0) {
            plan.keepPlaceholder();
        }
        plan.writes.recycle(plan::isOwned);
        return plan;
    }

    /** Those of this very service; slices of an earlier one of its name go. */
    private List<Resource> owned(List<Resource> known) {
        List<Resource> owned = new ArrayList<>();
        for (Resource slice : known) {
            if (isOwned(slice)) {
                owned.add(slice);
            } else {
                writes.delete(slice);
            }
        }
        return owned;
    }

    private boolean isOwned(Resource slice) {
        return slice.isOwnedBy(service.uid());
    }

    private void fill(JsonArray ports, List<Resource> slices, Map<Identity, JsonObject> endpoints) {
        PortGroup group = new PortGroup(ports, service.labels());
        group.fill(slices, new LinkedHashMap<>(endpoints));
        for (Filling filling : group.fillings()) {
            if (filling.before == null) {
                writes.create(IpAddress.V4, ports, JsonArray.of(filling.endpoints));
            } else if (filling.isEmpty()) {
                writes.delete(filling.before);
            } else if (filling.isChanged) {
                writes.update(filling.before, ports, JsonArray.of(filling.endpoints));
            }
        }
    }

    /** A service always has a slice, be it an empty one. */
    private void keepPlaceholder() {
        List<Resource> deleted = writes.deleted();
        if (deleted.size() == 1 && isPlaceholder(deleted.get(0))) {
            writes.keep(deleted.get(0));
        } else {
            writes.create(IpAddress.V4, JsonArray.EMPTY, JsonArray.EMPTY);
        }
    }

    private boolean isPlaceholder(Resource slice) {
        JsonObject tree = slice.tree();
        return tree.array("endpoints").isEmpty()
                && tree.array("ports").isEmpty()
                && isOwned(slice)
                && slice.labels().equals(labels);
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    int creations() {
        return writes.creations();
    }

    int updates() {
        return writes.updates();
    }

    int deletions() {
        return writes.deletions();
    }

    /** @param trigger when what led to this happened, or null when that is not known */
    List<Effect> effects(@Nullable Json trigger) {
        return writes.effects(metadata -> TriggerTime.annotated(metadata.with("labels", labels), trigger));
    }
}
