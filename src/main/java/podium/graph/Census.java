package podium.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;

/**
 * Which cards a state has, by namespace. Nothing is left out: ReplicaSets and pods whose controller is gone are found too,
 * by counting first whether there are any, since a look at each pod costs more than all the rest.
 */
final class Census {

    private static final Comparator<Workload> BY_AGE =
            Comparator.comparingLong(Workload::createdMs).thenComparing(Workload::key);

    private final ClusterState state;
    private final Function<Key, @Nullable Workload> before;
    private final Workloads workloads;
    private final Map<String, List<Workload>> cards = new LinkedHashMap<>();

    private int pods;
    private int replicaSets;

    private Census(ClusterState state, Function<Key, @Nullable Workload> before) {
        this.state = state;
        this.before = before;
        this.workloads = new Workloads(state);
    }

    /** @param before the card that an earlier layout had for a key */
    static Map<String, List<Workload>> take(ClusterState state, Function<Key, @Nullable Workload> before) {
        return new Census(state, before).take();
    }

    private Map<String, List<Workload>> take() {
        state.table(Kind.NAMESPACE).forEach((key, namespace) -> cards.put(key.name(), new ArrayList<>()));
        state.table(Kind.DEPLOYMENT)
                .forEach((key, deployment) -> add(workloads.deployment(deployment, before.apply(key))));
        cards.keySet().forEach(this::addStrayReplicaSets);
        if (replicaSets < state.table(Kind.REPLICA_SET).size()) {
            addOrphanedReplicaSets();
        }
        Map<String, OrderedMap<Key, Resource>> alone = podsAlone();
        alone.forEach(
                (namespace, some) -> add(workloads.pods(namespace, some, before.apply(Workloads.podsKey(namespace)))));
        cards.values().forEach(some -> some.sort(BY_AGE));
        return cards;
    }

    private void add(Workload card) {
        pods += card.counts().total();
        replicaSets += card.history().size();
        for (ReplicaSetBox column : card.columns()) {
            replicaSets += column.owner() == null ? 0 : 1;
        }
        cards.computeIfAbsent(card.key().namespace(), unknown -> new ArrayList<>())
                .add(card);
    }

    private void addStrayReplicaSets(String namespace) {
        state.strays(Kind.REPLICA_SET, namespace)
                .forEach((key, replicaSet) -> add(workloads.replicaSet(replicaSet, before.apply(key))));
    }

    private void addOrphanedReplicaSets() {
        state.table(Kind.REPLICA_SET).forEach((key, replicaSet) -> {
            if (!replicaSet.controllerUid().isEmpty() && !isOwnerThere(replicaSet)) {
                add(workloads.replicaSet(replicaSet, before.apply(key)));
            }
        });
    }

    private Map<String, OrderedMap<Key, Resource>> podsAlone() {
        Map<String, OrderedMap<Key, Resource>> alone = new LinkedHashMap<>();
        int found = pods;
        for (String namespace : cards.keySet()) {
            OrderedMap<Key, Resource> strays = state.strays(Kind.POD, namespace);
            if (!strays.isEmpty()) {
                alone.put(namespace, strays);
                found += strays.size();
            }
        }
        if (found < state.table(Kind.POD).size()) {
            state.table(Kind.POD).forEach((key, pod) -> {
                if (!pod.controllerUid().isEmpty() && !isOwnerThere(pod)) {
                    alone.merge(
                            key.namespace(),
                            OrderedMap.<Key, Resource>empty().with(key, pod),
                            (some, one) -> some.with(key, pod));
                }
            });
        }
        return alone;
    }

    private boolean isOwnerThere(Resource owned) {
        OwnerReference controller = owned.controller();
        if (controller == null) {
            return false;
        }
        Kind kind = controller.kind().equals(Kind.DEPLOYMENT.name()) ? Kind.DEPLOYMENT : Kind.REPLICA_SET;
        Resource owner = state.get(Key.of(kind, owned.key().namespace(), controller.name()));
        return controller.kind().equals(kind.name())
                && owner != null
                && owner.uid().equals(controller.uid());
    }
}
