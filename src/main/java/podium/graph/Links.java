package podium.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import podium.base.JsonObject;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;
import podium.resource.LabelSelector;
import podium.resource.Resource;

/**
 * Who uses what in a namespace, told for one object at a time: a Service and the workloads whose pods it selects, a
 * ConfigMap and those whose pods read it, an Ingress and its Services.
 */
final class Links {

    /** Pods on their own beyond this many are not asked one by one: their lines would be a mesh. */
    private static final int PODS_MAX = 64;

    private final NamespaceBox namespace;

    private Links(NamespaceBox namespace) {
        this.namespace = namespace;
    }

    /** @param user of {@code used}: whose picture the line begins at */
    record Link(Key user, Key used) {}

    /** The links of one object; none for what has no place of its own in the namespace. */
    static List<Link> of(NamespaceBox namespace, Key focus) {
        return new Links(namespace).of(focus);
    }

    private List<Link> of(Key focus) {
        List<Resource> all = parties();
        Key key = partyOf(focus);
        Resource centre =
                all.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
        return centre == null ? List.of() : around(centre, all);
    }

    private static List<Link> around(Resource centre, List<Resource> all) {
        List<Link> links = new ArrayList<>();
        Set<Key> named = References.named(centre);
        for (Resource other : all) {
            if (other == centre) {
                continue;
            }
            if (named.contains(other.key()) || isSelecting(centre, other)) {
                links.add(new Link(centre.key(), other.key()));
            } else if (isSelecting(other, centre) || References.named(other).contains(centre.key())) {
                links.add(new Link(other.key(), centre.key()));
            }
        }
        return links;
    }

    /** All that lines can lead to. */
    private List<Resource> parties() {
        List<Resource> all = new ArrayList<>();
        for (Card card : namespace.cards()) {
            Resource owner = card.workload().owner();
            if (owner != null) {
                all.add(owner);
            } else {
                addPods(card.workload().columns().get(0).grid(), all);
            }
        }
        namespace.shelf().tiles().forEach(tile -> all.add(tile.object()));
        return all;
    }

    private static void addPods(PodGrid grid, List<Resource> all) {
        for (int place = 0; place < Math.min(PODS_MAX, grid.places()); place++) {
            Resource pod = grid.at(place);
            if (pod != null) {
                all.add(pod);
            }
        }
    }

    /** A pod or ReplicaSet of a card stands for the card's owner, whose template it is made of. */
    private Key partyOf(Key focus) {
        for (Card card : namespace.cards()) {
            Workload workload = card.workload();
            boolean isInside = workload.column(focus) != null || workload.columnOfPod(focus) != null;
            if (workload.owner() != null && isInside) {
                return workload.key();
            }
        }
        return focus;
    }

    private static boolean isSelecting(Resource user, Resource used) {
        LabelSelector selector = References.selector(user);
        JsonObject labels = References.podLabels(used);
        return selector != null && !labels.isEmpty() && selector.matches(labels);
    }
}
