package podium.graph;

import java.util.List;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * A namespace with its cards and tiles.
 *
 * @param bounds on the stage
 * @param cards at places on the stage; empty when nothing in it runs pods
 * @param shelf of what hangs beside them
 * @param folded how many objects of the cluster's own it holds, which are not shown
 */
public record NamespaceBox(
        Resource namespace, Rect bounds, List<Card> cards, Shelf shelf, int folded, StateCounts counts) {

    public NamespaceBox {
        cards = List.copyOf(cards);
    }

    /**
     * A workload at its place.
     *
     * @param bounds on the stage
     */
    public record Card(Workload workload, Rect bounds) {

        /** Where something within the card is on the stage. */
        public Rect onStage(Rect within) {
            return within.moved(bounds.x(), bounds.y());
        }
    }

    public Key key() {
        return namespace.key();
    }

    public String name() {
        return namespace.key().name();
    }

    /** Whether there is nothing in it to show. */
    public boolean isFolded() {
        return cards.isEmpty() && shelf.isEmpty();
    }

    NamespaceBox moved(double dx, double dy) {
        List<Card> moved = cards.stream()
                .map(card -> new Card(card.workload(), card.bounds().moved(dx, dy)))
                .toList();
        return new NamespaceBox(namespace, bounds.moved(dx, dy), moved, shelf.moved(dx, dy), folded, counts);
    }
}
