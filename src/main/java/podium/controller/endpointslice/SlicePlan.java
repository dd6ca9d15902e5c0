package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.cluster.DeleteOptions;
import podium.controller.Effect;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.controller.endpointslice.PortGroup.Filling;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/** Which slices of a service are made, changed and deleted so that they hold its backends. */
final class SlicePlan {

    /** Who keeps the slices of services that select pods. */
    static final String KEEPER = "endpointslice-controller.k8s.io";

    /** Longer names leave no room for the dash before what the server adds. */
    private static final int PREFIX_LENGTH_MAX = 253;

    private static final String ADDRESS_TYPE = "IPv4";

    private final Resource service;
    private final JsonObject labels;
    private final List<Contents> created = new ArrayList<>();
    private final List<Contents> updated = new ArrayList<>();
    private final List<Resource> deleted = new ArrayList<>();

    /**
     * What a slice is to hold.
     *
     * @param before null for a new slice
     */
    private record Contents(@Nullable Resource before, JsonArray ports, JsonArray endpoints) {}

    private SlicePlan(Resource service) {
        this.service = service;
        this.labels = SliceLabels.of(service, KEEPER);
    }

    /** @param known the slices that are kept for a service of its name */
    static SlicePlan of(Resource service, List<Resource> known, Map<JsonArray, Map<Identity, JsonObject>> wanted) {
        SlicePlan plan = new SlicePlan(service);
        Map<JsonArray, List<Resource>> byPorts = PortGroup.byPorts(plan.owned(known));
        wanted.forEach((ports, endpoints) -> {
            List<Resource> slices = byPorts.remove(ports);
            plan.fill(ports, slices == null ? List.of() : slices, endpoints);
        });
        byPorts.values().forEach(plan.deleted::addAll);
        if (plan.deleted.size() == known.size() && plan.created.isEmpty()) {
            plan.keepPlaceholder();
        }
        plan.recycle();
        return plan;
    }

    /** Those of this very service; slices of an earlier one of its name go. */
    private List<Resource> owned(List<Resource> known) {
        List<Resource> owned = new ArrayList<>();
        known.forEach(slice -> (slice.isOwnedBy(service.uid()) ? owned : deleted).add(slice));
        return owned;
    }

    private void fill(JsonArray ports, List<Resource> slices, Map<Identity, JsonObject> endpoints) {
        PortGroup group = new PortGroup(ports, service.labels());
        group.fill(slices, new LinkedHashMap<>(endpoints));
        for (Filling filling : group.fillings()) {
            if (filling.before == null) {
                created.add(new Contents(null, ports, JsonArray.of(filling.endpoints)));
            } else if (filling.isEmpty()) {
                deleted.add(filling.before);
            } else if (filling.isChanged) {
                updated.add(new Contents(filling.before, ports, JsonArray.of(filling.endpoints)));
            }
        }
    }

    /** A service always has a slice, be it an empty one. */
    private void keepPlaceholder() {
        if (deleted.size() == 1 && isPlaceholder(deleted.get(0))) {
            deleted.clear();
        } else {
            created.add(new Contents(null, JsonArray.EMPTY, JsonArray.EMPTY));
        }
    }

    private boolean isPlaceholder(Resource slice) {
        JsonObject tree = slice.tree();
        return tree.array("endpoints").isEmpty()
                && tree.array("ports").isEmpty()
                && slice.isOwnedBy(service.uid())
                && slice.labels().equals(labels);
    }

    /** What would go takes the place of what would come. */
    private void recycle() {
        for (Resource slice : List.copyOf(deleted)) {
            if (!created.isEmpty() && slice.isOwnedBy(service.uid())) {
                Contents next = created.remove(created.size() - 1);
                updated.add(new Contents(slice, next.ports, next.endpoints));
                deleted.remove(slice);
            }
        }
    }

    boolean isEmpty() {
        return created.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }

    int creations() {
        return service.isDeleting() ? 0 : created.size();
    }

    int updates() {
        return updated.size();
    }

    int deletions() {
        return deleted.size();
    }

    /** @param trigger when what led to this happened, or null when that is not known */
    List<Effect> effects(@Nullable Json trigger) {
        List<Effect> effects = new ArrayList<>();
        if (!service.isDeleting()) { // or the garbage collector and this one would work against each other
            for (Contents contents : created) {
                Key key = Key.of(Kind.ENDPOINT_SLICE, service.key().namespace(), "");
                effects.add(new Effect.Create(key, tree(contents, trigger), null, Effect.Otherwise.NOTHING));
            }
        }
        for (Contents contents : updated) {
            if (contents.before != null) {
                effects.add(new Effect.Update(contents.before.key(), changed(contents.before, contents, trigger)));
            }
        }
        deleted.forEach(slice -> effects.add(new Effect.Delete(slice.key(), DeleteOptions.DEFAULT, null)));
        return effects;
    }

    private JsonObject tree(Contents contents, @Nullable Json trigger) {
        String name = service.key().name();
        JsonObject metadata = JsonObject.builder()
                .put("generateName", name.length() < PREFIX_LENGTH_MAX ? name + "-" : name)
                .put("namespace", service.key().namespace())
                .put("labels", labels)
                .put("ownerReferences", JsonArray.of(OwnerReference.controlledBy(service)))
                .build();
        return JsonObject.builder()
                .put("kind", Kind.ENDPOINT_SLICE.name())
                .put("apiVersion", Kind.ENDPOINT_SLICE.apiVersion())
                .put("metadata", TriggerTime.annotated(metadata, trigger))
                .put("addressType", ADDRESS_TYPE)
                .put("endpoints", orNull(contents.endpoints))
                .put("ports", orNull(contents.ports))
                .build();
    }

    private JsonObject changed(Resource before, Contents contents, @Nullable Json trigger) {
        JsonObject metadata = before.metadata().with("labels", labels);
        return before.tree()
                .with("metadata", TriggerTime.annotated(metadata, trigger))
                .with("endpoints", orNull(contents.endpoints))
                .with("ports", orNull(contents.ports));
    }

    /** As the real server gives back a list that nothing is in, where it must be there. */
    private static Json orNull(JsonArray list) {
        return list.isEmpty() ? JsonNull.NULL : list;
    }
}
