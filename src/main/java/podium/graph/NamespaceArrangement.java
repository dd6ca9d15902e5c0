package podium.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import podium.graph.NamespaceBox.Card;
import podium.resource.Resource;

/** Places namespaces on the stage and cards in them. Namespaces with nothing to show are folded into a row beneath the others. */
final class NamespaceArrangement {

    private NamespaceArrangement() {}

    /**
     * @param cards of each namespace, by its name
     * @param belongings of each namespace, by its name
     */
    static List<NamespaceBox> of(
            List<Resource> namespaces, Map<String, List<Workload>> cards, Map<String, Belongings> belongings) {
        List<NamespaceBox> open = new ArrayList<>();
        List<Resource> folded = new ArrayList<>();
        for (Resource namespace : namespaces) {
            String name = namespace.key().name();
            List<Workload> own = cards.getOrDefault(name, List.of());
            Belongings others = belongings.getOrDefault(name, Belongings.NONE);
            if (own.isEmpty() && others.isEmpty()) {
                folded.add(namespace);
            } else {
                open.add(filled(namespace, own, others));
            }
        }
        Masonry.Placed placed = Masonry.place(
                open.stream().map(NamespaceBox::bounds).toList(),
                open.stream().mapToDouble(NamespaceArrangement::heightAtRest).toArray(),
                Masonry.columnsFor(open.size()),
                Sizes.NAMESPACE_GAP);
        List<NamespaceBox> all = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Rect place = placed.boxes().get(i);
            all.add(open.get(i).moved(place.x(), place.y()));
        }
        double top = open.isEmpty() ? 0 : placed.height() + Sizes.NAMESPACE_GAP;
        addFolded(folded, top, placed.width(), all);
        return all;
    }

    private static NamespaceBox filled(Resource namespace, List<Workload> cards, Belongings others) {
        List<Rect> sizes = cards.stream()
                .map(card -> new Rect(0, 0, card.width(), card.height()))
                .toList();
        double[] atRest = cards.stream().mapToDouble(Workload::heightAtRest).toArray();
        Masonry.Placed placed = Masonry.place(sizes, atRest, Masonry.columnsFor(cards.size()), Sizes.CARD_GAP);
        List<Card> inside = new ArrayList<>();
        StateCounts counts = StateCounts.NONE;
        for (int i = 0; i < cards.size(); i++) {
            Rect place = placed.boxes().get(i).moved(Sizes.NAMESPACE_PADDING, Sizes.NAMESPACE_HEAD);
            inside.add(new Card(cards.get(i), place));
            counts = counts.plus(cards.get(i).counts());
        }
        double above = cards.isEmpty() ? 0 : placed.height() + Sizes.SHELF_LANE;
        Shelf shelf = Shelf.of(others.tiled(), Sizes.NAMESPACE_PADDING, Sizes.NAMESPACE_HEAD + above, placed.width());
        double height =
                shelf.isEmpty() ? placed.height() : above + shelf.bounds().height();
        Rect bounds = new Rect(
                0,
                0,
                Math.max(placed.width(), shelf.bounds().width()) + 2 * Sizes.NAMESPACE_PADDING,
                height + Sizes.NAMESPACE_HEAD + Sizes.NAMESPACE_PADDING);
        return new NamespaceBox(namespace, bounds, inside, shelf, others.folded(), counts);
    }

    private static double heightAtRest(NamespaceBox namespace) {
        double sum = 0;
        for (Card card : namespace.cards()) {
            sum += card.workload().heightAtRest();
        }
        double cards = sum / Math.max(1, Masonry.columnsFor(namespace.cards().size()));
        return cards + namespace.shelf().bounds().height();
    }

    private static void addFolded(List<Resource> folded, double top, double width, List<NamespaceBox> all) {
        double pitch = Sizes.FOLDED_WIDTH + Sizes.NAMESPACE_GAP;
        int perRow = Math.max(2, (int) ((width + Sizes.NAMESPACE_GAP) / pitch));
        for (int i = 0; i < folded.size(); i++) {
            Rect place = new Rect(
                    i % perRow * pitch,
                    top + i / perRow * (Sizes.FOLDED_HEIGHT + Sizes.NAMESPACE_GAP),
                    Sizes.FOLDED_WIDTH,
                    Sizes.FOLDED_HEIGHT);
            all.add(new NamespaceBox(folded.get(i), place, List.of(), Shelf.EMPTY, 0, StateCounts.NONE));
        }
    }
}
