package podium.controller.disruption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.resource.FurtherKinds;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * How many pods are wanted by those who control a budget's pods: of these a percentage is taken, so that it stays the same
 * while pods are missing (as Kubernetes 1.36: {@code getExpectedScale}).
 *
 * @param count of pods
 * @param problem why it cannot be told, or empty
 */
record ExpectedScale(long count, String problem) {

    /** Kinds that say how many pods they want. */
    private static final List<Kind> SCALABLE =
            List.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, FurtherKinds.STATEFUL_SET, FurtherKinds.REPLICATION_CONTROLLER);

    /** Pods that nobody controls do not count; those whose controller says no number leave nothing to count. */
    static ExpectedScale of(List<Resource> pods, ClusterState state) {
        Map<String, Long> byController = new LinkedHashMap<>();
        for (Resource pod : pods) {
            OwnerReference reference = pod.controllerUid().isEmpty() ? null : pod.controller();
            if (reference == null || byController.containsKey(reference.uid())) {
                continue;
            }
            Kind kind = state.kind(reference.apiVersion(), reference.kind());
            String problem = problem(kind, reference);
            Resource owner = kind == null || !problem.isEmpty() ? null : owner(kind, reference, pod, state);
            if (owner == null) {
                return new ExpectedScale(
                        0,
                        problem.isEmpty()
                                ? "found no controllers for pod \"" + pod.key().name() + "\""
                                : problem);
            }
            byController.put(owner.uid(), owner.spec().number("replicas", 1));
        }
        return new ExpectedScale(
                byController.values().stream().mapToLong(Long::longValue).sum(), "");
    }

    private static String problem(@Nullable Kind kind, OwnerReference reference) {
        if (kind == null) {
            return "no matches for kind \"" + reference.kind() + "\" in version \"" + reference.apiVersion() + "\"";
        }
        if (SCALABLE.contains(kind)) {
            return "";
        }
        String group = kind.group().isEmpty() ? "" : "." + kind.group();
        return kind.plural() + group + " does not implement the scale subresource";
    }

    /** The Deployment behind a ReplicaSet if there is one, otherwise the controller itself; null when it is gone. */
    private static @Nullable Resource owner(Kind kind, OwnerReference reference, Resource pod, ClusterState state) {
        Resource owner = living(kind, reference, pod.key().namespace(), state);
        if (owner == null
                || !kind.equals(Kind.REPLICA_SET)
                || owner.controllerUid().isEmpty()) {
            return owner;
        }
        OwnerReference above = owner.controller();
        Resource deployment = above != null && above.kind().equals(Kind.DEPLOYMENT.name())
                ? living(Kind.DEPLOYMENT, above, pod.key().namespace(), state)
                : null;
        return deployment != null ? deployment : owner;
    }

    private static @Nullable Resource living(
            Kind kind, OwnerReference reference, String namespace, ClusterState state) {
        Resource found = state.get(Key.of(kind, namespace, reference.name()));
        return found != null && found.uid().equals(reference.uid()) ? found : null;
    }
}
