package podium.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.base.OrderedMap;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.KindsHere;
import podium.resource.OwnerReference;
import podium.resource.PodReading;
import podium.resource.Resource;

/**
 * All objects of a cluster at one moment, with the indexes that controllers need. Persistent: a change shares all that it
 * leaves alone, so that every frame of a recent history is a pointer.
 */
public final class ClusterState {

    private static final OrderedMap<Key, Resource> NONE = OrderedMap.empty();

    private final OrderedMap<Kind, OrderedMap<Key, Resource>> tables;
    private final OrderedMap<String, OrderedMap<Key, Resource>> dependents;
    private final OrderedMap<String, OrderedMap<Key, Resource>> strays;
    private final OrderedMap<String, OrderedMap<Key, Resource>> podsByNode;
    private final long resourceVersion;
    private final Chance chance;

    private ClusterState(
            OrderedMap<Kind, OrderedMap<Key, Resource>> tables,
            OrderedMap<String, OrderedMap<Key, Resource>> dependents,
            OrderedMap<String, OrderedMap<Key, Resource>> strays,
            OrderedMap<String, OrderedMap<Key, Resource>> podsByNode,
            long resourceVersion,
            Chance chance) {
        this.tables = tables;
        this.dependents = dependents;
        this.strays = strays;
        this.podsByNode = podsByNode;
        this.resourceVersion = resourceVersion;
        this.chance = chance;
    }

    public static ClusterState empty(Chance chance) {
        return new ClusterState(
                OrderedMap.empty(), OrderedMap.empty(), OrderedMap.empty(), OrderedMap.empty(), 0, chance);
    }

    /** The newest resource version that was given out. */
    public long resourceVersion() {
        return resourceVersion;
    }

    /** Where names, uids and choices are drawn from next. */
    public Chance chance() {
        return chance;
    }

    public @Nullable Resource get(Key key) {
        return table(key.kind()).get(key);
    }

    public boolean has(Key key) {
        return get(key) != null;
    }

    /** Kinds of which there are or were objects, in their order. */
    public List<Kind> kinds() {
        return tables.keys();
    }

    /** The kind that an owner reference or a manifest calls by these names, or null when there is none. */
    public @Nullable Kind kind(String apiVersion, String name) {
        for (Kind kind : KindsHere.ALL) {
            if (kind.isCalled(apiVersion, name)) {
                return kind;
            }
        }
        for (Map.Entry<Kind, OrderedMap<Key, Resource>> entry : tables) {
            if (entry.getKey().isCalled(apiVersion, name)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** All objects of a kind, by namespace and name. */
    public OrderedMap<Key, Resource> table(Kind kind) {
        OrderedMap<Key, Resource> table = tables.get(kind);
        return table == null ? NONE : table;
    }

    /** The objects of a kind in a namespace, by name. */
    public List<Resource> list(Kind kind, String namespace) {
        List<Resource> found = new ArrayList<>();
        Iterator<Map.Entry<Key, Resource>> rest = table(kind).from(Key.before(kind, namespace));
        while (rest.hasNext()) {
            Resource resource = rest.next().getValue();
            if (!resource.key().namespace().equals(namespace)) {
                break;
            }
            found.add(resource);
        }
        return found;
    }

    /** Objects that name this uid among their owners. */
    public OrderedMap<Key, Resource> dependents(String uid) {
        return dependents.getOr(uid, NONE);
    }

    /** Objects of a kind in a namespace that have no controller. */
    public OrderedMap<Key, Resource> strays(Kind kind, String namespace) {
        return strays.getOr(strayIndex(kind, namespace), NONE);
    }

    /** Pods that are bound to this node, whether or not the node exists. */
    public OrderedMap<Key, Resource> podsOn(String node) {
        return podsByNode.getOr(node, NONE);
    }

    /** Names of nodes to which pods are bound. */
    public List<String> nodesWithPods() {
        return podsByNode.keys();
    }

    public ClusterState with(Chance drawn) {
        return drawn.equals(chance)
                ? this
                : new ClusterState(tables, dependents, strays, podsByNode, resourceVersion, drawn);
    }

    /** The same objects at a version of the whole; for walks over history that skip what came and went. */
    public ClusterState withResourceVersion(long version) {
        return version == resourceVersion
                ? this
                : new ClusterState(tables, dependents, strays, podsByNode, version, chance);
    }

    /** The state after one write: an object at a new version, or gone when {@code after} is null. */
    ClusterState with(@Nullable Resource before, @Nullable Resource after, long newResourceVersion) {
        Resource either = after != null ? after : before;
        if (either == null) {
            throw new AssertionError("a write of nothing");
        }
        Key key = either.key();
        OrderedMap<Key, Resource> table = changed(table(key.kind()), key, after);
        return new ClusterState(
                tables.with(key.kind(), table),
                owners(before, after),
                indexed(strays, strayIndex(before), strayIndex(after), key, after),
                indexed(podsByNode, nodeIndex(before), nodeIndex(after), key, after),
                newResourceVersion,
                chance);
    }

    /** The state after a change that was once made to this one. */
    public ClusterState redo(Change change, long newResourceVersion) {
        return change instanceof Change.Written written
                ? with(written.before(), written.after(), newResourceVersion)
                : this;
    }

    /** The state before a change that led to this one. */
    public ClusterState undo(Change change, long oldResourceVersion) {
        return change instanceof Change.Written written
                ? with(written.after(), written.before(), oldResourceVersion)
                : this;
    }

    private OrderedMap<String, OrderedMap<Key, Resource>> owners(@Nullable Resource before, @Nullable Resource after) {
        OrderedMap<String, OrderedMap<Key, Resource>> index = dependents;
        if (before != null && before.hasOwners()) {
            for (OwnerReference owner : before.owners()) {
                if (after == null || !after.isOwnedBy(owner.uid())) {
                    index = indexed(index, owner.uid(), "", before.key(), null);
                }
            }
        }
        if (after != null && after.hasOwners()) {
            for (OwnerReference owner : after.owners()) {
                index = indexed(index, "", owner.uid(), after.key(), after);
            }
        }
        return index;
    }

    private static OrderedMap<String, OrderedMap<Key, Resource>> indexed(
            OrderedMap<String, OrderedMap<Key, Resource>> index,
            String from,
            String to,
            Key key,
            @Nullable Resource after) {
        OrderedMap<String, OrderedMap<Key, Resource>> moved = index;
        if (!from.isEmpty() && !from.equals(to)) {
            OrderedMap<Key, Resource> rest = moved.getOr(from, NONE).without(key);
            moved = rest.isEmpty() ? moved.without(from) : moved.with(from, rest);
        }
        return to.isEmpty() ? moved : moved.with(to, changed(moved.getOr(to, NONE), key, after));
    }

    private static OrderedMap<Key, Resource> changed(OrderedMap<Key, Resource> map, Key key, @Nullable Resource after) {
        return after == null ? map.without(key) : map.with(key, after);
    }

    private static String strayIndex(@Nullable Resource resource) {
        if (resource == null
                || !resource.controllerUid().isEmpty()
                || !isAdoptable(resource.key().kind())) {
            return "";
        }
        return strayIndex(resource.key().kind(), resource.key().namespace());
    }

    private static boolean isAdoptable(Kind kind) {
        return kind.equals(Kind.POD) || kind.equals(Kind.REPLICA_SET);
    }

    private static String strayIndex(Kind kind, String namespace) {
        return kind.plural() + "/" + namespace;
    }

    private static String nodeIndex(@Nullable Resource resource) {
        return resource != null && resource.key().kind().equals(Kind.POD)
                ? PodReading.of(resource).nodeName()
                : "";
    }
}
