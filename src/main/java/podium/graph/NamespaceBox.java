package podium.graph;

import java.util.List;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * A namespace with its cards.
 *
 * @param bounds on the stage
 * @param cards at places on the stage; empty when it is folded small
 */
public record NamespaceBox(Resource namespace, Rect bounds, List<Card> cards, StateCounts counts) {

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

    public boolean isFolded() {
        return cards.isEmpty();
    }

    NamespaceBox moved(double dx, double dy) {
        List<Card> moved = cards.stream()
                .map(card -> new Card(card.workload(), card.bounds().moved(dx, dy)))
                .toList();
        return new NamespaceBox(namespace, bounds.moved(dx, dy), moved, counts);
    }
}
