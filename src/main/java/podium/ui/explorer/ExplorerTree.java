package podium.ui.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.graph.PodLook;
import podium.graph.PodState;
import podium.resource.Conditions;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.OwnerReference;
import podium.resource.Resource;
import podium.ui.explorer.ExplorerRow.Fold;

/**
 * Makes the explorer's rows from a state: namespaces with their Deployments, ReplicaSets and Pods, then what else is in them,
 * then the nodes and whatever else lives in no namespace. Children of what is folded are not made at all. With a filter, only matching rows are shown and those on
 * the way to them, unfolded.
 */
final class ExplorerTree {

    static final String NODES = "nodes";

    private final ClusterState state;
    private final Messages messages;
    private final Predicate<ExplorerRow> isOpen;
    private final Predicate<String> isShown;
    private final String filter;
    private final List<ExplorerRow> rows = new ArrayList<>();
    private final GroupRows groups;

    /**
     * @param isOpen says of a row whether it is unfolded
     * @param isShown says of a namespace whether it is shown
     * @param filter part of names, in any case; empty for all
     */
    ExplorerTree(
            ClusterState state,
            Messages messages,
            Predicate<ExplorerRow> isOpen,
            Predicate<String> isShown,
            String filter) {
        this.state = state;
        this.messages = messages;
        this.isOpen = isOpen;
        this.isShown = isShown;
        this.groups = new GroupRows(this, state, messages);
        this.filter = filter.strip().toLowerCase(Locale.ROOT);
    }

    List<ExplorerRow> rows() {
        Map<String, Integer> pods = podsByNamespace();
        List<Resource> namespaces = new ArrayList<>();
        List<Resource> empty = new ArrayList<>();
        for (Resource namespace : state.table(Kind.NAMESPACE).values()) {
            if (isShown.test(namespace.key().name())) {
                (isEmpty(namespace) ? empty : namespaces).add(namespace);
            }
        }
        namespaces.forEach(namespace ->
                namespace(namespace, false, pods.getOrDefault(namespace.key().name(), 0)));
        empty.forEach(namespace -> namespace(namespace, true, 0));
        nodes();
        groups.addClusterWide();
        return rows;
    }

    private Map<String, Integer> podsByNamespace() {
        Map<String, Integer> counts = new TreeMap<>();
        state.table(Kind.POD).forEach((key, pod) -> counts.merge(key.namespace(), 1, Integer::sum));
        return counts;
    }

    private boolean isEmpty(Resource namespace) {
        String name = namespace.key().name();
        return state.list(Kind.DEPLOYMENT, name).isEmpty()
                && state.list(Kind.REPLICA_SET, name).isEmpty()
                && state.list(Kind.POD, name).isEmpty()
                && !groups.hasAny(name);
    }

    private void namespace(Resource namespace, boolean isEmpty, int pods) {
        String name = namespace.key().name();
        PodState mark = namespace.isDeleting() ? PodState.TERMINATING : null;
        ExplorerRow row = ExplorerRow.of(0, namespace.key(), name)
                .with(mark, messages.say("explorer.pods", pods))
                .faint(isEmpty);
        fold(row, () -> {
            state.list(Kind.DEPLOYMENT, name).forEach(this::deployment);
            state.strays(Kind.REPLICA_SET, name).values().forEach(loose -> replicaSet(1, loose, wantedOnly(loose)));
            state.strays(Kind.POD, name).values().forEach(pod -> pod(1, pod));
            groups.addOf(name);
        });
    }

    private void deployment(Resource deployment) {
        List<Resource> replicaSets = replicaSetsOf(deployment);
        String tally = messages.say("explorer.ready", WorkloadLook.ready(deployment), WorkloadLook.wanted(deployment));
        PodState mark = deployment.isDeleting()
                ? PodState.TERMINATING
                : WorkloadLook.ofDeployment(deployment, replicaSets, state);
        ExplorerRow row =
                ExplorerRow.of(1, deployment.key(), deployment.key().name()).with(mark, tally);
        fold(row, () -> replicaSets.forEach(replicaSet -> replicaSet(2, replicaSet, walk(deployment, replicaSet))));
    }

    /** The newest revision first, as one reads a history. */
    private List<Resource> replicaSetsOf(Resource deployment) {
        List<Resource> owned = new ArrayList<>();
        for (Resource dependent : state.dependents(deployment.uid()).values()) {
            if (dependent.key().kind().equals(Kind.REPLICA_SET)) {
                owned.add(dependent);
            }
        }
        owned.sort(Comparator.comparingLong(WorkloadLook::revision).reversed());
        return owned;
    }

    private String walk(Resource deployment, Resource replicaSet) {
        long now = WorkloadLook.wanted(replicaSet);
        long target = WorkloadLook.target(deployment, replicaSet);
        return now == target ? wantedOnly(replicaSet) : messages.say("explorer.walk", now, target);
    }

    private String wantedOnly(Resource replicaSet) {
        return messages.say("explorer.count", WorkloadLook.wanted(replicaSet));
    }

    private void replicaSet(int depth, Resource replicaSet, String tally) {
        long revision = WorkloadLook.revision(replicaSet);
        OwnerReference owner = replicaSet.controller();
        String name = owner == null || revision == 0
                ? replicaSet.key().name()
                : messages.say("explorer.revision", owner.name(), revision);
        List<Resource> pods = podsOf(replicaSet);
        boolean isPast = pods.isEmpty() && WorkloadLook.wanted(replicaSet) == 0;
        ExplorerRow row = ExplorerRow.of(depth, replicaSet.key(), name)
                .ofRevision(revision)
                .with(null, tally)
                .faint(isPast);
        if (owner == null) {
            row = row.withAside(replicaSet.key().kind().name());
        }
        if (pods.isEmpty()) {
            leaf(row);
        } else {
            fold(row, () -> pods.forEach(pod -> pod(depth + 1, pod)));
        }
    }

    private List<Resource> podsOf(Resource replicaSet) {
        List<Resource> pods = new ArrayList<>(state.dependents(replicaSet.uid()).values());
        pods.removeIf(dependent -> !dependent.key().kind().equals(Kind.POD));
        return pods;
    }

    void pod(int depth, Resource pod) {
        PodLook look = PodLook.of(pod);
        leaf(ExplorerRow.of(depth, pod.key(), look.shortName())
                .with(look.state(), messages.say(look.state().messageKey())));
    }

    private void nodes() {
        List<Resource> nodes = state.table(Kind.NODE).values();
        long ready = nodes.stream().filter(ExplorerTree::isReady).count();
        String tally = ready == nodes.size()
                ? messages.say("explorer.nodes.ready", ready)
                : messages.say("explorer.nodes.some", ready, nodes.size());
        ExplorerRow row =
                ExplorerRow.heading(0, NODES, messages.say("explorer.nodes")).with(null, tally);
        fold(row, () -> nodes.forEach(this::node));
    }

    private void node(Resource node) {
        Key key = node.key();
        boolean isCordoned = node.spec().isTrue("unschedulable");
        int pods = state.podsOn(key.name()).size();
        String tally = messages.say(
                isCordoned ? "explorer.node.cordoned" : isReady(node) ? "explorer.pods" : "explorer.node.notReady",
                pods);
        PodState mark = !isReady(node) ? PodState.FAILED : isCordoned ? PodState.UNREADY : PodState.READY;
        leaf(ExplorerRow.of(1, key, key.name()).with(mark, tally));
    }

    private static boolean isReady(Resource node) {
        return Conditions.isTrue(node.status().array("conditions"), "Ready");
    }

    void leaf(ExplorerRow row) {
        if (isMatch(row)) {
            rows.add(row);
        }
    }

    /** A row and, unless it is folded, what its children add; with a filter it stays only if it or one of them matches. */
    void fold(ExplorerRow row, Runnable children) {
        boolean isUnfolded = isFiltered() || isOpen.test(row);
        int place = rows.size();
        rows.add(row.with(isUnfolded ? Fold.OPEN : Fold.CLOSED));
        if (isUnfolded) {
            children.run();
        }
        if (isFiltered() && rows.size() == place + 1) {
            rows.set(place, row.with(Fold.NONE));
            if (!isMatch(row)) {
                rows.remove(place);
            }
        }
    }

    boolean isFiltered() {
        return !filter.isEmpty();
    }

    private boolean isMatch(ExplorerRow row) {
        return filter.isEmpty()
                || row.name().toLowerCase(Locale.ROOT).contains(filter)
                || (row.key() != null && row.key().name().contains(filter));
    }
}
