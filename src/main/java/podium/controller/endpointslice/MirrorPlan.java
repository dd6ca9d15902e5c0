package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.controller.Effect;
import podium.controller.endpointslice.Mirror.Group;
import podium.controller.endpointslice.PodEndpoint.Identity;
import podium.resource.Resource;

/** Which mirrored slices are made, changed and deleted so that they say what an Endpoints object says. */
final class MirrorPlan {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final JsonObject labels;
    private final JsonObject annotations;
    private final SliceWrites writes;

    private MirrorPlan(Resource endpoints) {
        this.labels = labels(endpoints);
        this.annotations =
                endpoints.annotations().without(TriggerTime.ANNOTATION).without(LAST_APPLIED);
        this.writes = new SliceWrites(endpoints);
    }

    private static JsonObject labels(Resource endpoints) {
        TreeMap<String, Json> labels = new TreeMap<>();
        endpoints.labels().forEach(labels::put);
        labels.put(SliceLabels.SERVICE, Json.of(endpoints.key().name()));
        labels.put(SliceLabels.MANAGED_BY, SliceKeeper.MIRRORING.label());
        return JsonObject.of(labels);
    }

    static MirrorPlan of(Resource endpoints, Mirror mirror, List<Resource> known) {
        MirrorPlan plan = new MirrorPlan(endpoints);
        Map<Group, List<Resource>> slices = new LinkedHashMap<>();
        known.forEach(slice -> slices.computeIfAbsent(Group.of(slice), any -> new ArrayList<>())
                .add(slice));
        mirror.byGroup().forEach((group, wanted) -> {
            List<Resource> those = slices.remove(group);
            plan.fill(group, those == null ? List.of() : those, wanted);
        });
        slices.values().forEach(rest -> rest.forEach(plan.writes::delete));
        plan.writes.recycle(slice -> true);
        return plan;
    }

    private void fill(Group group, List<Resource> slices, Map<Identity, JsonObject> wanted) {
        JsonArray endpoints = JsonArray.of(wanted.values());
        if (slices.isEmpty()) {
            writes.create(group.addressType(), group.ports(), endpoints);
            return;
        }
        Resource first = slices.get(0);
        if (!Mirror.isHeldBy(first, wanted) || !isMarked(first)) {
            writes.update(first, group.ports(), endpoints);
        }
        slices.subList(1, slices.size()).forEach(writes::delete);
    }

    private boolean isMarked(Resource slice) {
        return slice.labels().equals(labels) && slice.annotations().equals(annotations);
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

    List<Effect> effects() {
        return writes.effects(this::marked);
    }

    private JsonObject marked(JsonObject metadata) {
        JsonObject labelled = metadata.with("labels", labels);
        return annotations.isEmpty() ? labelled.without("annotations") : labelled.with("annotations", annotations);
    }
}
