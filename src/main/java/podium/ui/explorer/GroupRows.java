package podium.ui.explorer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonText;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.graph.ClusterMade;
import podium.graph.KindGroup;
import podium.graph.PodState;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * The rows of every object that is neither a Deployment nor what that makes: sorted into what they are for, and by kind where
 * there are many of one.
 */
final class GroupRows {

    /** Of more objects than this the kind is one row, with them beneath it. */
    private static final int LOOSE_MAX = 12;

    private static final Set<Kind> ELSEWHERE =
            Set.of(Kind.NAMESPACE, Kind.NODE, Kind.DEPLOYMENT, Kind.REPLICA_SET, Kind.POD);

    private final ExplorerTree tree;
    private final ClusterState state;
    private final Messages messages;

    GroupRows(ExplorerTree tree, ClusterState state, Messages messages) {
        this.tree = tree;
        this.state = state;
        this.messages = messages;
    }

    /** Of the row of a group; the namespace is empty for what lives in none. */
    static String groupId(String namespace, KindGroup group) {
        return "group " + namespace + "/" + group.word();
    }

    /** Of the row of what the cluster made in a group. */
    static String ownId(String namespace, KindGroup group) {
        return "own " + namespace + "/" + group.word();
    }

    /** Of the row of a kind that has many objects. */
    static String kindId(String namespace, Kind kind) {
        return "kind " + namespace + "/" + kind.qualifiedPlural();
    }

    /** Whether somebody put anything of these kinds into a namespace. */
    boolean hasAny(String namespace) {
        return objects(namespace).values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(object -> !ClusterMade.is(object));
    }

    /** The groups of a namespace; its workloads stand in no group of their own. */
    void addOf(String namespace) {
        Map<KindGroup, List<List<Resource>>> groups = objects(namespace);
        groups.getOrDefault(KindGroup.WORKLOADS, List.of()).forEach(kind -> addKind(1, namespace, kind));
        groups.forEach((group, kinds) -> {
            if (group != KindGroup.WORKLOADS) {
                addGroup(1, namespace, group, kinds);
            }
        });
    }

    /** The groups of what lives in no namespace. */
    void addClusterWide() {
        objects("").forEach((group, kinds) -> addGroup(0, "", group, kinds));
    }

    private Map<KindGroup, List<List<Resource>>> objects(String namespace) {
        Map<KindGroup, List<List<Resource>>> groups = new EnumMap<>(KindGroup.class);
        for (Kind kind : state.kinds()) {
            List<Resource> objects = isHere(kind, namespace) ? state.list(kind, namespace) : List.of();
            if (!objects.isEmpty()) {
                groups.computeIfAbsent(KindGroup.of(kind), none -> new ArrayList<>())
                        .add(objects);
            }
        }
        return groups;
    }

    /** Events and leases have the names of what they are about: whoever looks for that does not mean them. */
    private boolean isHere(Kind kind, String namespace) {
        boolean isMeant = !(kind.equals(Kind.EVENT) || kind.equals(Kind.LEASE)) || !tree.isFiltered();
        return kind.namespaced() != namespace.isEmpty() && !ELSEWHERE.contains(kind) && isMeant;
    }

    private void addGroup(int depth, String namespace, KindGroup group, List<List<Resource>> kinds) {
        int count = kinds.stream().mapToInt(List::size).sum();
        boolean isOwn = kinds.stream().flatMap(List::stream).allMatch(ClusterMade::is);
        ExplorerRow row = ExplorerRow.heading(
                        depth, groupId(namespace, group), messages.say("explorer.group." + group.word()))
                .with(null, messages.say("explorer.count", count))
                .faint(isOwn || namespace.isEmpty());
        tree.fold(row, () -> {
            kinds.forEach(kind -> addKind(depth + 1, namespace, chosen(kind, isOwn)));
            if (!isOwn) {
                addOwn(depth + 1, namespace, group, kinds);
            }
        });
    }

    /** What the cluster made stands apart from what people made, unless there is nothing else. */
    private static List<Resource> chosen(List<Resource> kind, boolean isOwn) {
        return isOwn
                ? kind
                : kind.stream().filter(object -> !ClusterMade.is(object)).toList();
    }

    private void addOwn(int depth, String namespace, KindGroup group, List<List<Resource>> kinds) {
        List<List<Resource>> own = kinds.stream()
                .map(kind -> kind.stream().filter(ClusterMade::is).toList())
                .toList();
        int count = own.stream().mapToInt(List::size).sum();
        if (count > 0) {
            ExplorerRow row = ExplorerRow.heading(depth, ownId(namespace, group), messages.say("explorer.own", count))
                    .faint(true);
            tree.fold(row, () -> own.forEach(kind -> addKind(depth + 1, namespace, kind)));
        }
    }

    private void addKind(int depth, String namespace, List<Resource> objects) {
        if (objects.size() <= LOOSE_MAX) {
            objects.forEach(object -> add(depth, object));
            return;
        }
        Kind kind = objects.get(0).key().kind();
        ExplorerRow row = ExplorerRow.heading(depth, kindId(namespace, kind), kind.name())
                .with(null, messages.say("explorer.count", objects.size()))
                .faint(true);
        tree.fold(row, () -> objects.forEach(object -> add(depth + 1, object)));
    }

    private void add(int depth, Resource object) {
        Key key = object.key();
        ExplorerRow row = ExplorerRow.of(depth, key, key.name())
                .withAside(key.kind().name())
                .with(object.isDeleting() ? PodState.TERMINATING : null, tally(object))
                .faint(ClusterMade.is(object));
        if (!key.kind().isActedOn()) {
            row = row.withNote(messages.say("stage.uncontrolled"));
        }
        List<Resource> pods = podsOf(object);
        if (pods.isEmpty()) {
            tree.leaf(row);
        } else {
            tree.fold(row, () -> pods.forEach(pod -> tree.pod(depth + 1, pod)));
        }
    }

    private List<Resource> podsOf(Resource object) {
        List<Resource> pods = new ArrayList<>(state.dependents(object.uid()).values());
        pods.removeIf(owned -> !owned.key().kind().equals(Kind.POD));
        return pods;
    }

    private String tally(Resource object) {
        Kind kind = object.key().kind();
        if (!kind.isActedOn()) {
            return messages.say("explorer.uncontrolled");
        }
        if (kind.equals(Kind.SERVICE)) {
            return ports(object.spec());
        }
        boolean holdsKeys = kind.equals(Kind.CONFIG_MAP) || kind.equals(Kind.SECRET);
        int keys = object.tree().object("data").size()
                + object.tree().object("binaryData").size();
        return holdsKeys ? messages.say("explorer.keys", keys) : "";
    }

    /** The first port, and that there are others. */
    private String ports(JsonObject spec) {
        if (spec.array("ports").isEmpty()) {
            return "";
        }
        JsonObject port = spec.array("ports").object(0);
        String first = text(port, "port");
        String walk = messages.say("explorer.walk", first, port.has("targetPort") ? text(port, "targetPort") : first);
        return spec.array("ports").size() == 1 ? walk : messages.say("explorer.andMore", walk);
    }

    private static String text(JsonObject object, String field) {
        Json value = object.get(field);
        return value == null ? "" : object.string(field, JsonText.write(value));
    }
}
