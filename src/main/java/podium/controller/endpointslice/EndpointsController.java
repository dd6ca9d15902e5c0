package podium.controller.endpointslice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Problem;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.resource.ServiceReading;
import podium.resource.Timestamps;

/**
 * Keeps for every service with a selector the one Endpoints object of its name, in the form that was there before slices
 * (as Kubernetes 1.36: {@code endpoints-controller}).
 */
public final class EndpointsController implements Controller {

    private static final String MANAGED_BY = "endpoints.kubernetes.io/managed-by";
    private static final String REPORTER = "endpoint-controller";
    private static final Json KEEPER = Json.of(REPORTER);
    private static final String OVER_CAPACITY = "endpoints.kubernetes.io/over-capacity";

    @Override
    public String name() {
        return "endpoints-controller";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        Kind kind = change.key().kind();
        if (kind.equals(Kind.POD)) {
            ServicePods.wake(change, after, wakes);
        } else if (kind.equals(Kind.SERVICE) || (kind.equals(Kind.ENDPOINTS) && change.isRemoval())) {
            Key service =
                    Key.of(Kind.SERVICE, change.key().namespace(), change.key().name());
            if (kind.equals(Kind.SERVICE) || after.has(service)) {
                wakes.now(service);
            }
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource service = state.get(key);
        Resource known = state.get(Key.of(Kind.ENDPOINTS, key.namespace(), key.name()));
        if (service == null) {
            return known == null
                    ? Decision.nothing(Why.of("endpoints.serviceIsGone", key.name()))
                    : Decision.of(
                            Why.of("endpoints.deleteWithService", key.name()),
                            List.of(new Effect.Delete(known.key(), DeleteOptions.DEFAULT, null)));
        }
        if (ServiceReading.of(service).is(ServiceReading.EXTERNAL_NAME)) {
            return Decision.nothing(Why.of("endpoints.externalName", key.name()));
        }
        return ServiceReading.of(service).selectsPods()
                ? bringUpToDate(service, known, state)
                : Decision.nothing(Why.of("endpoints.noSelector", key.name()));
    }

    private static Decision bringUpToDate(Resource service, @Nullable Resource known, ClusterState state) {
        String name = service.key().name();
        JsonArray subsets = Subsets.of(service, ServicePods.of(service, state));
        boolean isCut = Capacity.isOver(subsets);
        JsonArray kept = Capacity.cut(subsets);
        JsonArray before = known == null ? JsonArray.EMPTY : known.tree().array("subsets");
        if (known != null && isRight(known, service, kept, isCut)) {
            return Decision.nothing(
                    Why.of("endpoints.unchanged", name, Capacity.ready(before), Capacity.notReady(before)));
        }
        Json trigger = known == null
                ? Timestamps.of(service.createdMs())
                : TriggerTime.of(service.key().namespace(), moved(before, kept), state);
        JsonObject metadata = metadata(service, known, trigger, isCut);
        return Decision.of(why(name, known, subsets, kept), List.of(write(service, known, metadata, kept)));
    }

    private static boolean isRight(Resource known, Resource service, JsonArray subsets, boolean isCut) {
        return known.tree().array("subsets").equals(subsets)
                && known.labels().equals(labels(service))
                && known.annotations().has(OVER_CAPACITY) == isCut;
    }

    private static JsonObject labels(Resource service) {
        TreeMap<String, Json> labels = new TreeMap<>();
        service.labels().forEach(labels::put);
        labels.put(MANAGED_BY, KEEPER);
        labels.remove(SliceLabels.HEADLESS);
        if (!ServiceReading.of(service).hasClusterIp()) {
            labels.put(SliceLabels.HEADLESS, Json.of(""));
        }
        return JsonObject.of(labels);
    }

    private static JsonObject metadata(
            Resource service, @Nullable Resource known, @Nullable Json trigger, boolean isCut) {
        JsonObject before = known == null ? JsonObject.EMPTY : known.metadata();
        JsonObject annotations = before.object("annotations").without(OVER_CAPACITY);
        JsonObject marked = isCut ? annotations.with(OVER_CAPACITY, "truncated") : annotations;
        JsonObject annotated = marked.isEmpty() ? before.without("annotations") : before.with("annotations", marked);
        return TriggerTime.annotated(annotated.with("labels", labels(service)), trigger);
    }

    private static Effect write(Resource service, @Nullable Resource known, JsonObject metadata, JsonArray subsets) {
        Key key =
                Key.of(Kind.ENDPOINTS, service.key().namespace(), service.key().name());
        JsonObject before = known == null
                ? JsonObject.of(
                        "kind",
                        Json.of(key.kind().name()),
                        "apiVersion",
                        Json.of(key.kind().apiVersion()))
                : known.tree();
        JsonObject described = before.with("metadata", metadata);
        JsonObject tree = subsets.isEmpty() ? described.without("subsets") : described.with("subsets", subsets);
        return known == null
                ? new Effect.Create(key, tree, null, problem -> failure(key, problem))
                : new Effect.Update(key, tree);
    }

    /** What is reported when it cannot be created; in a namespace that ends, nothing. */
    private static List<Effect> failure(Key key, Problem problem) {
        if (problem.causes().stream().anyMatch(cause -> cause.reason().equals("NamespaceTerminating"))) {
            return List.of();
        }
        String message = "Failed to create endpoint for service " + key.namespace() + "/" + key.name() + ": " + problem;
        return List.of(Effect.Report.of(REPORTER, key, "Warning", "FailedToCreateEndpoint", message));
    }

    private static Why why(String name, @Nullable Resource known, JsonArray subsets, JsonArray kept) {
        int ready = Capacity.ready(kept);
        int notReady = Capacity.notReady(kept);
        if (subsets != kept) {
            int all = Capacity.ready(subsets) + Capacity.notReady(subsets);
            return Why.of("endpoints.cut", name, all, Capacity.ADDRESSES_MAX, ready, notReady);
        }
        return Why.of(known == null ? "endpoints.create" : "endpoints.update", name, ready, notReady);
    }

    /** Names of pods that were not there before, or stand in the other list now. */
    private static List<String> moved(JsonArray before, JsonArray after) {
        Set<String> was = new TreeSet<>(names(before));
        List<String> moved = new ArrayList<>();
        for (String line : names(after)) {
            if (!was.contains(line)) {
                moved.add(line.substring(line.indexOf(' ') + 1));
            }
        }
        return moved;
    }

    /** Each address as the list in which it stands and the name of its pod. */
    private static List<String> names(JsonArray subsets) {
        List<String> names = new ArrayList<>();
        for (Json subset : subsets) {
            for (String list : new String[] {"addresses", "notReadyAddresses"}) {
                for (Json address : subset.asObject().array(list)) {
                    names.add(
                            list + " " + address.asObject().object("targetRef").string("name", ""));
                }
            }
        }
        return names;
    }
}
