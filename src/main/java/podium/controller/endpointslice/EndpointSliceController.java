package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;
import podium.resource.Timestamps;

/** Keeps for every service with a selector the slices of its endpoints (as Kubernetes 1.36: {@code endpointslice-controller}). */
public final class EndpointSliceController implements Controller {

    /** How long it waits when somebody else has changed a slice, so that it looks at several at once. */
    private static final long SLICE_CHANGE_DELAY_MS = 1_000;

    @Override
    public String name() {
        return "endpointslice-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.POD)) {
            ServicePods.wake(change, after, wakes);
        } else if (kind.equals(Kind.SERVICE)) {
            wakes.now(change.key());
        } else if (kind.equals(Kind.NODE) && change.before() == null) {
            Homeless.wakeServicesOnceTheyHave(change.key(), after, wakes);
        } else if (kind.equals(Kind.ENDPOINT_SLICE)) {
            wakeServicesOf(change, after, wakes);
        }
    }

    private static void wakeServicesOf(Change.Written sliceChange, ClusterState after, Wakes wakes) {
        for (String name : SliceKeeper.SELECTING.disturbedBy(sliceChange)) {
            Key service = Key.of(Kind.SERVICE, sliceChange.key().namespace(), name);
            if (after.has(service)) {
                wakes.after(service, SLICE_CHANGE_DELAY_MS);
            }
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource service = state.get(key);
        if (service == null) {
            return Decision.nothing(Why.of("endpointslice.serviceIsGone", key.name()));
        }
        ServiceReading reading = ServiceReading.of(service);
        if (reading.is(ServiceReading.EXTERNAL_NAME)) {
            return Decision.nothing(Why.of("endpointslice.externalName", key.name()));
        }
        return reading.selectsPods()
                ? bringUpToDate(service, state)
                : Decision.nothing(Why.of("endpointslice.noSelector", key.name()));
    }

    private static Decision bringUpToDate(Resource service, ClusterState state) {
        List<Resource> slices = slicesOf(service, state);
        Backends backends = Backends.of(service, state);
        SlicePlan plan = SlicePlan.of(service, slices, backends.byPorts());
        List<JsonObject> wanted = backends.endpoints();
        if (plan.isEmpty()) {
            Why why = Why.of("endpointslice.unchanged", service.key().name(), wanted.size(), slices.size());
            return Decision.of(Homeless.saidAfter(why, backends.homeless()), reports(service, backends));
        }
        EndpointChanges changes = EndpointChanges.between(endpoints(slices), wanted);
        Json trigger = slices.isEmpty()
                ? Timestamps.of(service.createdMs())
                : TriggerTime.of(service.key().namespace(), changes.moved(), state);
        List<Effect> effects = new ArrayList<>(plan.effects(trigger));
        effects.addAll(reports(service, backends));
        Why why = why(service, slices, plan, changes, wanted);
        return Decision.of(Homeless.saidAfter(why, backends.homeless()), effects);
    }

    private static List<Resource> slicesOf(Resource service, ClusterState state) {
        List<Resource> slices = SliceKeeper.SELECTING.slicesOf(
                service.key().namespace(), service.key().name(), state);
        slices.removeIf(Resource::isDeleting);
        return slices;
    }

    private static List<JsonObject> endpoints(List<Resource> slices) {
        List<JsonObject> endpoints = new ArrayList<>();
        for (Resource slice : slices) {
            slice.tree().array("endpoints").forEach(endpoint -> endpoints.add(endpoint.asObject()));
        }
        return endpoints;
    }

    private static Why why(
            Resource service, List<Resource> slices, SlicePlan plan, EndpointChanges changes, List<JsonObject> wanted) {
        String name = service.key().name();
        int ready = (int) wanted.stream().filter(PodEndpoint::isReady).count();
        if (slices.isEmpty()) {
            return wanted.isEmpty()
                    ? Why.of("endpointslice.firstEmpty", name, selector(service))
                    : Why.of("endpointslice.first", name, selector(service), wanted.size(), ready, plan.creations());
        }
        List<Why> parts = changes.whys();
        if (parts.isEmpty()) {
            return Why.of("endpointslice.rewritten", name, plan.creations(), plan.updates(), plan.deletions());
        }
        return Why.of(
                "endpointslice.changed",
                name,
                new Why.Arg.Parts(parts),
                wanted.size(),
                ready,
                plan.creations(),
                plan.updates(),
                plan.deletions());
    }

    private static String selector(Resource service) {
        List<String> labels = new ArrayList<>();
        JsonObject selector = ServiceReading.of(service).selector();
        for (int i = 0; i < selector.size(); i++) {
            labels.add(selector.nameAt(i) + "=" + selector.string(selector.nameAt(i), ""));
        }
        return String.join(",", labels);
    }

    private static List<Effect> reports(Resource service, Backends backends) {
        return backends.homeless().isEmpty() ? List.of() : List.of(Homeless.report(service, backends.homeless()));
    }
}
