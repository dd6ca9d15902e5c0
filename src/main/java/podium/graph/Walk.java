package podium.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * Walks from object to object along owners: up to what owns one, down to the first that it owns, left and right among those
 * with the same owner. Among pods, up and down go to the row above and below first.
 */
public final class Walk {

    private final Layout layout;

    public Walk(Layout layout) {
        this.layout = layout;
    }

    /** Where to go. */
    public enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    /** The next object in a direction; the same one when there is none. From nothing, the first namespace. */
    public @Nullable Key from(@Nullable Key key, Direction direction) {
        if (key == null || layout.boundsOf(key) == null) {
            return layout.namespaces().isEmpty()
                    ? null
                    : layout.namespaces().get(0).key();
        }
        if (key.kind().equals(Kind.NAMESPACE)) {
            return fromNamespace(key, direction);
        }
        NamespaceBox namespace = namespaceOf(key.namespace());
        if (namespace != null && layout.tile(key) != null) {
            return fromTile(namespace, key, direction);
        }
        Card card = layout.cardWith(key);
        if (namespace == null || card == null) {
            return key;
        }
        if (card.workload().key().equals(key)) {
            return fromCard(namespace, card, direction);
        }
        ReplicaSetBox column = card.workload().column(key);
        ReplicaSetBox ofPod = card.workload().columnOfPod(key);
        if (column != null) {
            return fromColumn(namespace, card, column, direction);
        }
        return ofPod == null ? card.workload().key() : fromPod(namespace, card, ofPod, key, direction);
    }

    private @Nullable NamespaceBox namespaceOf(String name) {
        for (NamespaceBox namespace : layout.namespaces()) {
            if (namespace.name().equals(name)) {
                return namespace;
            }
        }
        return null;
    }

    private Key fromNamespace(Key key, Direction direction) {
        List<NamespaceBox> all = layout.namespaces();
        int at = 0;
        while (!all.get(at).key().equals(key)) {
            at++;
        }
        NamespaceBox here = all.get(at);
        return switch (direction) {
            case UP -> key;
            case DOWN -> first(here);
            case LEFT -> all.get(Math.max(0, at - 1)).key();
            case RIGHT -> all.get(Math.min(all.size() - 1, at + 1)).key();
        };
    }

    private static Key first(NamespaceBox namespace) {
        if (!namespace.cards().isEmpty()) {
            return into(namespace.cards().get(0));
        }
        return namespace.isFolded()
                ? namespace.key()
                : namespace.shelf().tiles().get(0).key();
    }

    /** Tiles follow the cards, as if all of them stood in one row. */
    private static Key fromTile(NamespaceBox namespace, Key key, Direction direction) {
        List<Tile> tiles = namespace.shelf().tiles();
        int at = 0;
        while (!tiles.get(at).key().equals(key)) {
            at++;
        }
        List<Card> cards = namespace.cards();
        return switch (direction) {
            case UP -> namespace.key();
            case DOWN -> key;
            case LEFT -> at > 0 ? tiles.get(at - 1).key() : cards.isEmpty() ? key : into(cards.get(cards.size() - 1));
            case RIGHT -> tiles.get(Math.min(at + 1, tiles.size() - 1)).key();
        };
    }

    /** A card of pods on their own stands for no object: one walks to its first pod. */
    private static Key into(Card card) {
        return card.workload().owner() == null
                ? first(card.workload().columns().get(0), card.workload().key())
                : card.workload().key();
    }

    private static Key first(ReplicaSetBox column, Key otherwise) {
        return atOrBeyond(column.grid(), 0, 1, otherwise);
    }

    /** The pod in a place, or in the next place in a direction that has one. */
    private static Key atOrBeyond(PodGrid grid, int from, int step, Key otherwise) {
        for (int place = from; place >= 0 && place < grid.places(); place += step) {
            Resource pod = grid.at(place);
            if (pod != null) {
                return pod.key();
            }
        }
        return otherwise;
    }

    private static Key fromCard(NamespaceBox namespace, Card card, Direction direction) {
        List<ReplicaSetBox> columns = card.workload().columns();
        Key key = card.workload().key();
        return switch (direction) {
            case UP -> namespace.key();
            case DOWN -> down(card.workload(), columns, key);
            case LEFT -> beside(namespace, card, -1);
            case RIGHT -> beside(namespace, card, 1);
        };
    }

    private static Key down(Workload workload, List<ReplicaSetBox> columns, Key key) {
        if (columns.isEmpty()) {
            return key;
        }
        ReplicaSetBox newest = columns.get(columns.size() - 1);
        Key column = newest.key();
        return workload.form() == Workload.Form.DEPLOYMENT && column != null ? column : first(newest, key);
    }

    private static Key beside(NamespaceBox namespace, Card card, int step) {
        int at = namespace.cards().indexOf(card) + step;
        boolean isThere = at >= 0 && at < namespace.cards().size();
        if (at == namespace.cards().size() && !namespace.shelf().isEmpty()) {
            return namespace.shelf().tiles().get(0).key();
        }
        return into(isThere ? namespace.cards().get(at) : card);
    }

    private static Key fromColumn(NamespaceBox namespace, Card card, ReplicaSetBox column, Direction direction) {
        List<ReplicaSetBox> columns = card.workload().columns();
        int at = columns.indexOf(column);
        Key key = card.workload().key();
        return switch (direction) {
            case UP -> key;
            case DOWN -> first(column, keyOf(column, key));
            case LEFT -> at > 0 ? keyOf(columns.get(at - 1), key) : beside(namespace, card, -1);
            case RIGHT -> at < columns.size() - 1 ? keyOf(columns.get(at + 1), key) : beside(namespace, card, 1);
        };
    }

    private static Key keyOf(ReplicaSetBox column, Key otherwise) {
        Key key = column.key();
        return key == null ? otherwise : key;
    }

    private static Key fromPod(NamespaceBox namespace, Card card, ReplicaSetBox column, Key pod, Direction direction) {
        PodGrid grid = column.grid();
        int place = grid.placeOf(pod);
        boolean isOwned = card.workload().owner() != null;
        Key owner = keyOf(column, isOwned ? card.workload().key() : namespace.key());
        return switch (direction) {
            case UP -> place < column.perRow() ? owner : atOrBeyond(grid, place - column.perRow(), -1, owner);
            case DOWN -> {
                int below = place + column.perRow();
                yield below < grid.places() ? atOrBeyond(grid, below, 1, pod) : pod;
            }
            case LEFT -> atOrBeyond(grid, place - 1, -1, pod);
            case RIGHT -> atOrBeyond(grid, place + 1, 1, pod);
        };
    }
}
