package podium.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import podium.cluster.ClusterState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.sim.SimState;

/** The indexes of a state say what looking through all its objects says. */
final class Indexes implements Invariant {

    @Override
    public void settled(SimState state) {
        check(state.cluster());
    }

    static void check(ClusterState state) {
        Map<String, List<Resource>> dependents = new TreeMap<>();
        Map<String, List<Resource>> pods = new TreeMap<>();
        Map<String, List<Resource>> strays = new TreeMap<>();
        for (Kind kind : state.kinds()) {
            state.table(kind).forEach((key, object) -> {
                require(key.equals(object.key()) && object == state.get(key), key + " is not found under its key");
                for (OwnerReference owner : object.owners()) {
                    dependents
                            .computeIfAbsent(owner.uid(), uid -> new ArrayList<>())
                            .add(object);
                }
                if (kind.equals(Kind.POD) && PodReading.of(object).isBound()) {
                    pods.computeIfAbsent(PodReading.of(object).nodeName(), node -> new ArrayList<>())
                            .add(object);
                }
                if ((kind.equals(Kind.POD) || kind.equals(Kind.REPLICA_SET))
                        && object.controllerUid().isEmpty()) {
                    strays.computeIfAbsent(kind.plural() + "/" + key.namespace(), at -> new ArrayList<>())
                            .add(object);
                }
            });
        }
        dependents.forEach((uid, objects) ->
                same("dependents of " + uid, objects, state.dependents(uid).values()));
        pods.forEach((node, objects) ->
                same("pods on " + node, objects, state.podsOn(node).values()));
        require(state.nodesWithPods().equals(List.copyOf(pods.keySet())), "nodes with pods: " + state.nodesWithPods());
        for (Resource namespace : state.table(Kind.NAMESPACE).values()) {
            for (Kind kind : List.of(Kind.POD, Kind.REPLICA_SET)) {
                String name = namespace.key().name();
                same(
                        "strays of " + name,
                        strays.getOrDefault(kind.plural() + "/" + name, List.of()),
                        state.strays(kind, name).values());
            }
        }
    }

    private static void same(String what, List<Resource> found, List<Resource> indexed) {
        List<Key> foundKeys = found.stream().map(Resource::key).sorted().toList();
        List<Key> indexedKeys = indexed.stream().map(Resource::key).sorted().toList();
        require(foundKeys.equals(indexedKeys), what + ": " + foundKeys + " but indexed are " + indexedKeys);
        require(
                indexed.stream().allMatch(object -> found.stream().anyMatch(other -> other == object)),
                what + ": an old version is indexed");
    }

    private static void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new Violation(otherwise);
        }
    }
}
