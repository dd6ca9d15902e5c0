package podium.controller.scheduler.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.JsonObject;
import podium.cluster.ClusterState;
import podium.controller.scheduler.reading.PodInfo;
import podium.controller.scheduler.reading.PodSelector;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;

/** The cluster as a scheduling cycle sees it. */
public final class Snapshot {

    private final NodeInfo[] nodes;

    /** In the order in which they came. */
    private final Map<String, NodeInfo> nodesByName = new LinkedHashMap<>();

    private final Map<ClassKey, PodClass> classes = new LinkedHashMap<>();
    private final Map<PodInfo, SlotCounts> podsWithAffinity = new LinkedHashMap<>();
    private final Map<String, Topology> topologies = new LinkedHashMap<>();
    private final PendingPods pending = new PendingPods();

    /** How many pods on nodes have which priority. */
    private final TreeMap<Long, Integer> priorities = new TreeMap<>();

    private final PodGroups groups;
    private ClusterState state;
    private @Nullable ImageSpread images;
    private int nodesVersion;

    /** What pods have in common that share a {@link PodInfo}. */
    private record ClassKey(String namespace, JsonObject labels, JsonObject spec, String controllerUid) {}

    private record PodClass(PodInfo info, PodGroup group) {}

    private Snapshot(ClusterState state) {
        this.state = state;
        List<Resource> byAge = NodeTree.byAge(state.table(Kind.NODE).values());
        Map<Key, Integer> places = new LinkedHashMap<>();
        NodeTree.ordered(byAge).forEach(node -> places.put(node.key(), places.size()));
        nodes = new NodeInfo[byAge.size()];
        for (Resource node : byAge) {
            NodeInfo info = new NodeInfo(Objects.requireNonNull(places.get(node.key())), node);
            nodes[info.index()] = info;
            nodesByName.put(info.name(), info);
        }
        groups = new PodGroups(nodes.length, this::namespaceLabels);
    }

    static Snapshot of(ClusterState state) {
        Snapshot snapshot = new Snapshot(state);
        state.table(Kind.POD).forEach((key, pod) -> snapshot.add(pod));
        return snapshot;
    }

    /** The labels of a namespace; none when it does not exist. */
    public JsonObject namespaceLabels(String namespace) {
        Resource object = state.get(Key.of(Kind.NAMESPACE, namespace));
        return object == null ? JsonObject.EMPTY : object.labels();
    }

    void moveTo(ClusterState newer) {
        state = newer;
    }

    /** How many different pods are known, those that are gone too. */
    int classCount() {
        return classes.size();
    }

    /** Whether the labels of a namespace have been read. */
    boolean knowsNamespace(String namespace) {
        return groups.knowsNamespace(namespace);
    }

    void nodeChanged(Resource node) {
        NodeInfo known = nodesByName.get(node.key().name());
        if (known == null) {
            throw new AssertionError(node + " is not in the snapshot");
        }
        boolean labelsChanged = !known.labels().equals(node.labels());
        known.read(node);
        nodesVersion++;
        images = null;
        if (labelsChanged) {
            topologies.clear();
            groups.forgetDomains();
        }
    }

    void add(Resource pod) {
        change(pod, 1);
    }

    void remove(Resource pod) {
        change(pod, -1);
    }

    private void change(Resource pod, int amount) {
        PodReading reading = PodReading.of(pod);
        if (reading.isFinished()) {
            return;
        }
        if (!reading.isBound()) {
            if (amount > 0) {
                pending.add(pod);
            } else {
                pending.remove(pod);
            }
            return;
        }
        NodeInfo node = nodesByName.get(reading.nodeName());
        if (node != null) {
            changeOn(node, pod, amount);
        }
    }

    private void changeOn(NodeInfo node, Resource pod, int amount) {
        PodClass found = classOf(pod);
        if (amount > 0) {
            node.add(found.info);
        } else {
            node.remove(found.info);
        }
        found.group.add(node.index(), pod.isDeleting(), amount);
        priorities.merge(found.info.priority(), amount, Snapshot::sumOrNone);
        if (!found.info.podAffinity().isEmpty()) {
            podsWithAffinity
                    .computeIfAbsent(found.info, info -> new SlotCounts())
                    .add(node.index(), amount);
        }
    }

    private static @Nullable Integer sumOrNone(Integer count, Integer more) {
        return count + more == 0 ? null : count + more;
    }

    private PodClass classOf(Resource pod) {
        ClassKey key = new ClassKey(pod.key().namespace(), pod.labels(), AlikeSpec.of(pod.spec()), pod.controllerUid());
        PodClass known = classes.get(key);
        if (known == null) {
            known = new PodClass(PodInfo.of(pod), groups.group(key.namespace, key.labels));
            classes.put(key, known);
        }
        return known;
    }

    /** The cluster's state that this is a view of. */
    public ClusterState state() {
        return state;
    }

    /** The reading that the pod shares with all that are like it. */
    public PodInfo podInfo(Resource pod) {
        return classOf(pod).info;
    }

    public int size() {
        return nodes.length;
    }

    /** The node at a place. */
    public NodeInfo node(int index) {
        return nodes[index];
    }

    public @Nullable NodeInfo node(String name) {
        return nodesByName.get(name);
    }

    /** Whether any pod on any node has a lower priority. */
    public boolean hasPodBelow(long priority) {
        return !priorities.isEmpty() && priorities.firstKey() < priority;
    }

    public PendingPods pending() {
        return pending;
    }

    /** The domains of a node label. */
    public Topology topology(String key) {
        Topology known = topologies.get(key);
        if (known == null) {
            known = Topology.of(key, nodes);
            topologies.put(key, known);
        }
        return known;
    }

    /** How many pods that are not terminating a selector selects, by node. */
    public MatchCounts living(PodSelector selector) {
        return groups.counts(List.of(selector), false);
    }

    /** How many pods all of the selectors select, by node. */
    public MatchCounts existing(List<PodSelector> all) {
        return groups.counts(all, true);
    }

    /** Pods that say something about pods near them, with how many of each there are at which nodes. */
    public Map<PodInfo, SlotCounts> podsWithAffinity() {
        return podsWithAffinity;
    }

    public ImageSpread images() {
        ImageSpread known = images;
        if (known == null) {
            known = ImageSpread.of(nodesByName.values());
            images = known;
        }
        return known;
    }

    /** Another number after each change of a node itself: its labels, taints or amounts. */
    public int nodesVersion() {
        return nodesVersion;
    }
}
