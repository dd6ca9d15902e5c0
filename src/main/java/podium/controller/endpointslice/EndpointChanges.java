package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.base.Why;

/**
 * What is different about a service's endpoints, by the names of their pods.
 *
 * @param added that were none before
 * @param removed that are none any more
 * @param ready that have become ready
 * @param unready that no longer are, though nobody asked for their end
 * @param terminating whose end has been asked for
 */
record EndpointChanges(
        List<String> added, List<String> removed, List<String> ready, List<String> unready, List<String> terminating) {

    /** A reader follows a handful of names; the rest are counted. */
    private static final int NAMED_MAX = 5;

    static EndpointChanges between(Collection<JsonObject> before, Collection<JsonObject> after) {
        EndpointChanges changes = new EndpointChanges(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, JsonObject> known = new LinkedHashMap<>();
        before.forEach(endpoint -> known.put(nameOf(endpoint), endpoint));
        for (JsonObject endpoint : after) {
            JsonObject was = known.remove(nameOf(endpoint));
            if (was == null) {
                changes.added.add(nameOf(endpoint));
            } else if (!was.equals(endpoint)) {
                changes.compare(nameOf(endpoint), was, endpoint);
            }
        }
        changes.removed.addAll(known.keySet());
        return changes;
    }

    private static String nameOf(JsonObject endpoint) {
        return endpoint.object("targetRef").string("name", "");
    }

    private void compare(String name, JsonObject was, JsonObject is) {
        if (PodEndpoint.isTerminating(is) && !PodEndpoint.isTerminating(was)) {
            terminating.add(name);
        } else if (PodEndpoint.isServing(is) != PodEndpoint.isServing(was)) {
            (PodEndpoint.isServing(is) ? ready : unready).add(name);
        }
    }

    /** Pods that have come, or whose readiness is another. */
    List<String> moved() {
        List<String> moved = new ArrayList<>(added);
        moved.addAll(ready);
        moved.addAll(unready);
        return moved;
    }

    /** Each change that there was, to be said one after another. */
    List<Why> whys() {
        List<Why> whys = new ArrayList<>();
        addTo(whys, "endpointslice.added", added);
        addTo(whys, "endpointslice.ready", ready);
        addTo(whys, "endpointslice.unready", unready);
        addTo(whys, "endpointslice.terminating", terminating);
        addTo(whys, "endpointslice.removed", removed);
        return whys;
    }

    private static void addTo(List<Why> whys, String key, List<String> names) {
        if (!names.isEmpty()) {
            String some = String.join(", ", names.subList(0, Math.min(NAMED_MAX, names.size())));
            whys.add(Why.of(key, names.size(), some, Math.max(0, names.size() - NAMED_MAX)));
        }
    }
}
