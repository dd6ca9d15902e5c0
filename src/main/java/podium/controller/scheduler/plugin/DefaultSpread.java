package podium.controller.scheduler.plugin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.controller.scheduler.reading.SpreadConstraint;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.LabelSelector;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * The spread constraints of pods that have none of their own: over hosts and over zones, as far as it goes. The pods that
 * count are those which the pod's Services and its controller select; a pod that nothing selects is not spread.
 */
final class DefaultSpread {

    private static final Kind SERVICE = new Kind("", "v1", "Service", "services", true);
    private static final Kind REPLICATION_CONTROLLER =
            new Kind("", "v1", "ReplicationController", "replicationcontrollers", true);
    private static final Kind STATEFUL_SET = new Kind("apps", "v1", "StatefulSet", "statefulsets", true);

    /** Kinds of controllers that count; pods of others are spread by their Services only. */
    private static final List<Kind> CONTROLLERS = List.of(Kind.REPLICA_SET, REPLICATION_CONTROLLER, STATEFUL_SET);

    static final String HOSTNAME = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final int HOST_SKEW_MAX = 3;
    private static final int ZONE_SKEW_MAX = 5;

    private DefaultSpread() {}

    static List<SpreadConstraint> of(Resource pod, ClusterState state) {
        LabelSelector selector = selector(pod, state);
        return selector.isEmpty()
                ? List.of()
                : List.of(
                        SpreadConstraint.of(HOST_SKEW_MAX, HOSTNAME, selector),
                        SpreadConstraint.of(ZONE_SKEW_MAX, ZONE, selector));
    }

    private static LabelSelector selector(Resource pod, ClusterState state) {
        JsonObject labels = serviceLabels(pod, state);
        OwnerReference owner = pod.controllerUid().isEmpty() ? null : pod.controller();
        Resource controller = owner == null ? null : find(owner, pod.key().namespace(), state);
        if (controller == null) {
            return new LabelSelector(labels, JsonArray.EMPTY);
        }
        JsonObject tree = controller.spec().object("selector");
        LabelSelector own = controller.key().kind().equals(REPLICATION_CONTROLLER)
                ? new LabelSelector(tree, JsonArray.EMPTY)
                : LabelSelector.of(tree);
        return labels.isEmpty() ? own : both(labels, own);
    }

    private static @Nullable Resource find(OwnerReference owner, String namespace, ClusterState state) {
        for (Kind kind : CONTROLLERS) {
            if (kind.name().equals(owner.kind()) && kind.apiVersion().equals(owner.apiVersion())) {
                return state.get(Key.of(kind, namespace, owner.name()));
            }
        }
        return null;
    }

    private static JsonObject serviceLabels(Resource pod, ClusterState state) {
        JsonObject labels = JsonObject.EMPTY;
        if (state.table(SERVICE).isEmpty()) {
            return labels;
        }
        for (Resource service : state.list(SERVICE, pod.key().namespace())) {
            JsonObject selector = service.spec().object("selector");
            if (!selector.isEmpty() && new LabelSelector(selector, JsonArray.EMPTY).matches(pod.labels())) {
                labels = merged(labels, selector);
            }
        }
        return labels;
    }

    private static JsonObject merged(JsonObject labels, JsonObject more) {
        JsonObject merged = labels;
        for (Map.Entry<String, Json> label : more) {
            merged = merged.with(label.getKey(), label.getValue());
        }
        return merged;
    }

    /** Both select the pod, so that they cannot want different values of one label. */
    private static LabelSelector both(JsonObject labels, LabelSelector own) {
        return new LabelSelector(merged(labels, own.matchLabels()), own.matchExpressions());
    }
}
