package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/**
 * Says in slices what the Endpoints objects say that people write for services without a selector (as Kubernetes 1.36:
 * {@code endpointslice-mirroring-controller}), for whoever reads slices only.
 */
public final class EndpointSliceMirroringController implements Controller {

    private static final String REPORTER = "endpoint-slice-mirroring-controller";
    private static final String SKIP = "endpointslice.kubernetes.io/skip-mirror";
    private static final String LEADER = "control-plane.alpha.kubernetes.io/leader";

    @Override
    public String name() {
        return "endpointslice-mirroring-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Kind kind = change.key().kind();
        String namespace = change.key().namespace();
        if (kind.equals(Kind.ENDPOINTS)) {
            if (isMirrored(change.before()) || isMirrored(change.after())) {
                wakeUnlessSelecting(change.key(), after, wakes);
            }
        } else if (kind.equals(Kind.SERVICE)) {
            if (concerns(change)) {
                wakes.now(Key.of(Kind.ENDPOINTS, namespace, change.key().name()));
            }
        } else if (kind.equals(Kind.ENDPOINT_SLICE)) {
            for (String name : SliceKeeper.MIRRORING.disturbedBy(change)) {
                Key endpoints = Key.of(Kind.ENDPOINTS, namespace, name);
                if (after.has(endpoints)) {
                    wakeUnlessSelecting(endpoints, after, wakes);
                }
            }
        }
    }

    /** A service with a selector has no mirrored slices, and there is one Endpoints object for each: leave them alone. */
    private static void wakeUnlessSelecting(Key endpoints, ClusterState after, Wakes wakes) {
        Resource service = after.get(Key.of(Kind.SERVICE, endpoints.namespace(), endpoints.name()));
        if (service == null || !hasSelector(service)) {
            wakes.now(endpoints);
        }
    }

    /** Whether a service without a selector has come or gone, or has got or lost one. */
    private static boolean concerns(Change.Written change) {
        Resource before = change.before();
        Resource after = change.after();
        if (before == null || after == null) {
            Resource service = before == null ? after : before;
            return service != null && !hasSelector(service);
        }
        return hasSelector(before) != hasSelector(after);
    }

    private static boolean hasSelector(Resource service) {
        return !ServiceReading.of(service).selector().isEmpty();
    }

    private static boolean isMirrored(@Nullable Resource endpoints) {
        return endpoints != null
                && !"true".equals(endpoints.labels().string(SKIP))
                && !endpoints.annotations().has(LEADER);
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource endpoints = state.get(key);
        Resource service = state.get(Key.of(Kind.SERVICE, key.namespace(), key.name()));
        List<Resource> known = SliceKeeper.MIRRORING.slicesOf(key.namespace(), key.name(), state);
        if (endpoints == null) {
            return without("mirroring.noEndpoints", key, known);
        }
        String obstacle = obstacle(endpoints, service);
        return obstacle == null ? mirror(endpoints, known) : without(obstacle, key, known);
    }

    /** The reason why there are to be no slices, or null. */
    private static @Nullable String obstacle(Resource endpoints, @Nullable Resource service) {
        if (!isMirrored(endpoints)) {
            return endpoints.annotations().has(LEADER) ? "mirroring.leader" : "mirroring.skipped";
        }
        if (service == null) {
            return "mirroring.noService";
        }
        return hasSelector(service) ? "mirroring.selector" : null;
    }

    private static Decision without(String reason, Key key, List<Resource> known) {
        List<Effect> deletions = new ArrayList<>();
        known.forEach(slice -> deletions.add(new Effect.Delete(slice.key(), DeleteOptions.DEFAULT, null)));
        return Decision.of(Why.of(reason, key.name(), known.size()), deletions);
    }

    private static Decision mirror(Resource endpoints, List<Resource> known) {
        Mirror mirror = Mirror.of(endpoints);
        MirrorPlan plan = MirrorPlan.of(endpoints, mirror, known);
        List<Effect> effects = new ArrayList<>();
        if (mirror.skipped() > 0) {
            effects.add(tooMany(endpoints, mirror));
        }
        effects.addAll(plan.effects());
        return Decision.of(why(endpoints, mirror, plan), effects);
    }

    private static Effect tooMany(Resource endpoints, Mirror mirror) {
        String message = "A max of " + Mirror.ADDRESSES_MAX
                + " addresses can be mirrored to EndpointSlices per Endpoints subset. " + mirror.skipped()
                + " addresses were skipped";
        return Effect.Report.of(REPORTER, endpoints.key(), "Warning", "TooManyAddressesToMirror", message);
    }

    private static Why why(Resource endpoints, Mirror mirror, MirrorPlan plan) {
        String name = endpoints.key().name();
        if (plan.isEmpty()) {
            return Why.of("mirroring.unchanged", name, mirror.endpoints(), mirror.ready());
        }
        if (mirror.endpoints() == 0) {
            return Why.of("mirroring.empty", name, plan.deletions());
        }
        Why why = Why.of(
                "mirroring.written",
                name,
                mirror.endpoints(),
                mirror.ready(),
                plan.creations(),
                plan.updates(),
                plan.deletions());
        return mirror.skipped() == 0
                ? why
                : Why.of("mirroring.cut", new Why.Arg.Part(why), Mirror.ADDRESSES_MAX, mirror.skipped());
    }
}
