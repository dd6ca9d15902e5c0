package podium.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import podium.cluster.ClusterState;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Where everything stands in the Owners view: namespaces, in them a card for each Deployment, ReplicaSet without one, and
 * for the pods without either; in a Deployment its ReplicaSets side by side; in each its pods. Everything else that somebody
 * put into a namespace hangs beneath its cards as a tile.
 *
 * <p>Namespaces and cards stand in the order of their creation, so what is new comes last. {@link #next} lays out a later (or
 * earlier) state with the places of this one: pods keep theirs while they live, and every card whose objects are the very
 * same is taken over as it is. {@link #of} alone depends on nothing but the state.
 */
public final class Layout {

    private final ClusterState state;
    private final List<NamespaceBox> namespaces;
    private final Map<Key, Card> cards;
    private final Map<Key, Tile> tiles;
    private final Map<String, Belongings> belongings;
    private final Rect bounds;
    private final StateCounts counts;

    private Layout(ClusterState state, List<NamespaceBox> namespaces, Map<String, Belongings> belongings) {
        this.state = state;
        this.namespaces = List.copyOf(namespaces);
        this.belongings = belongings;
        this.cards = new LinkedHashMap<>();
        this.tiles = new LinkedHashMap<>();
        double right = 0;
        double bottom = 0;
        StateCounts sum = StateCounts.NONE;
        for (NamespaceBox namespace : namespaces) {
            right = Math.max(right, namespace.bounds().right());
            bottom = Math.max(bottom, namespace.bounds().bottom());
            sum = sum.plus(namespace.counts());
            for (Card card : namespace.cards()) {
                cards.put(card.workload().key(), card);
            }
            namespace.shelf().tiles().forEach(tile -> tiles.put(tile.key(), tile));
        }
        this.bounds = new Rect(0, 0, right, bottom);
        this.counts = sum;
    }

    /** @param isShown which namespaces, by name */
    public static Layout of(ClusterState state, Predicate<String> isShown) {
        return laidOut(state, isShown, null);
    }

    public static Layout of(ClusterState state) {
        return of(state, namespace -> true);
    }

    /** Lays out another state of the same cluster, as close to this layout as can be. */
    public Layout next(ClusterState another, Predicate<String> isShown) {
        return laidOut(another, isShown, this);
    }

    private static Layout laidOut(ClusterState state, Predicate<String> isShown, @Nullable Layout before) {
        Map<String, List<Workload>> census = Census.take(state, key -> before == null ? null : before.workload(key));
        List<Resource> shown = new ArrayList<>();
        for (Resource namespace : state.table(Kind.NAMESPACE).values()) {
            if (isShown.test(namespace.key().name())) {
                shown.add(namespace);
            }
        }
        shown.sort(Comparator.comparingLong(Resource::createdMs).thenComparing(Resource::key));
        Map<String, Belongings> belongings = Belongings.of(
                state, before == null ? null : before.state, before == null ? Map.of() : before.belongings);
        return new Layout(state, NamespaceArrangement.of(shown, census, belongings), belongings);
    }

    public ClusterState state() {
        return state;
    }

    /** In the order in which they are read: from the left, then from above. */
    public List<NamespaceBox> namespaces() {
        return namespaces;
    }

    /** Everything there is, from the origin. */
    public Rect bounds() {
        return bounds;
    }

    /** Of all pods that are shown. */
    public StateCounts counts() {
        return counts;
    }

    /** Whether there is nothing but namespaces with nothing in them to show. */
    public boolean isEmpty() {
        return cards.isEmpty() && tiles.isEmpty();
    }

    /** The tile of an object, or null. */
    public @Nullable Tile tile(Key key) {
        return tiles.get(key);
    }

    private @Nullable Workload workload(Key key) {
        Card card = cards.get(key);
        return card == null ? null : card.workload();
    }

    /** The card of a workload, or null. */
    public @Nullable Card card(Key workload) {
        return cards.get(workload);
    }

    /** The card on which an object stands: its own, or that of its owners; null when it stands on none. */
    public @Nullable Card cardWith(Key key) {
        Card own = cards.get(key);
        if (own != null || !key.kind().namespaced()) {
            return own;
        }
        for (NamespaceBox namespace : namespaces) {
            if (namespace.name().equals(key.namespace())) {
                return cardWith(key, namespace);
            }
        }
        return null;
    }

    private static @Nullable Card cardWith(Key key, NamespaceBox namespace) {
        for (Card card : namespace.cards()) {
            if (card.workload().column(key) != null
                    || card.workload().columnOfPod(key) != null
                    || card.workload().history().stream()
                            .anyMatch(replicaSet -> replicaSet.key().equals(key))) {
                return card;
            }
        }
        return null;
    }

    /** Where an object stands; null when it stands nowhere. ReplicaSets of earlier revisions stand where their card is. */
    public @Nullable Rect boundsOf(Key key) {
        for (NamespaceBox namespace : namespaces) {
            if (namespace.key().equals(key)) {
                return namespace.bounds();
            }
        }
        Tile tile = tiles.get(key);
        if (tile != null) {
            return tile.bounds();
        }
        Card card = cardWith(key);
        if (card == null || card.workload().key().equals(key)) {
            return card == null ? null : card.bounds();
        }
        ReplicaSetBox column = card.workload().column(key);
        if (column != null) {
            return card.onStage(column.bounds());
        }
        ReplicaSetBox ofPod = card.workload().columnOfPod(key);
        return ofPod == null
                ? card.bounds()
                : card.onStage(ofPod.place(ofPod.grid().placeOf(key)));
    }
}
