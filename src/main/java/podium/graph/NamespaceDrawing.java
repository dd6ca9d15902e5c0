package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;

/** Draws a namespace: folded, as a tile with counts, or opened with its cards. */
final class NamespaceDrawing {

    private static final double TILE_WIDTH = 150;
    private static final double TILE_HEIGHT = 92;
    private static final double HEAD_LEAST = 24;
    private static final double EDGE_LEAST = 4;

    private final Brush brush;
    private final @Nullable Key focus;
    private final CardDrawing cards;
    private final ShelfDrawing shelf;

    /** @param focus whose lines are drawn, or null */
    NamespaceDrawing(Brush brush, @Nullable Key focus) {
        this.brush = brush;
        this.focus = focus;
        this.cards = new CardDrawing(brush);
        this.shelf = new ShelfDrawing(brush);
    }

    void draw(NamespaceBox namespace, Mapping stage) {
        Rect bounds = stage.picture(brush.motion().place(namespace.key(), namespace.bounds()));
        if (!brush.isInSight(bounds)) {
            return;
        }
        double scale = stage.scaleY();
        brush.setOpacity(brush.motion().opacity(namespace.key()));
        double radius = Math.max(3, Math.min(14, 14 * scale));
        brush.box(bounds, radius, Ink.GROUND, Ink.LINE_STRONG, namespace.key());
        if (namespace.isFolded()) {
            folded(namespace, bounds, scale);
        } else if (bounds.width() < TILE_WIDTH || bounds.height() < TILE_HEIGHT) {
            TileDrawing.draw(brush, namespace.name(), namespace.counts(), bounds);
        } else {
            opened(namespace, bounds, scale);
        }
        brush.setOpacity(1);
    }

    private void folded(NamespaceBox namespace, Rect bounds, double scale) {
        double size = Brush.type(12, scale);
        if (bounds.height() < size + 4) {
            return;
        }
        double baseline = bounds.centreY() + size * 0.36;
        double x = bounds.x() + Math.max(6, 14 * scale);
        double room = bounds.right() - x - 6;
        double name = brush.text(namespace.name(), x, baseline, Face.SEMIBOLD, size, Ink.TEXT_2, room);
        String words = brush.say(isGoing(namespace) ? "stage.namespace.going" : "stage.namespace.empty");
        double gap = 8 * Math.min(1, scale);
        brush.textIfFits(words, x + name + gap, baseline, Face.REGULAR, size * 0.92, Ink.TEXT_3, room - name - gap);
    }

    private static boolean isGoing(NamespaceBox namespace) {
        return namespace.namespace().isDeleting();
    }

    private void opened(NamespaceBox namespace, Rect bounds, double scale) {
        double head = Math.max(Sizes.NAMESPACE_HEAD * scale, HEAD_LEAST);
        double edge = Math.max(Sizes.NAMESPACE_PADDING * scale, EDGE_LEAST);
        head(namespace, bounds, head, scale);
        Rect inside = new Rect(
                bounds.x() + edge, bounds.y() + head, bounds.width() - 2 * edge, bounds.height() - head - edge);
        Rect place = brush.motion().place(namespace.key(), namespace.bounds());
        Rect content = new Rect(
                place.x() + Sizes.NAMESPACE_PADDING,
                place.y() + Sizes.NAMESPACE_HEAD,
                place.width() - 2 * Sizes.NAMESPACE_PADDING,
                place.height() - Sizes.NAMESPACE_HEAD - Sizes.NAMESPACE_PADDING);
        Mapping within = Mapping.between(content, inside);
        for (Card card : namespace.cards()) {
            cards.draw(card, within);
        }
        shelf.draw(namespace.shelf(), within);
        if (focus != null && focus.namespace().equals(namespace.name())) {
            new LinkDrawing(brush, namespace, within).draw(focus);
        }
    }

    private String words(NamespaceBox namespace) {
        int pods = namespace.counts().total();
        return brush.say(isGoing(namespace) ? "stage.namespace.goingWithPods" : "stage.namespace.pods", pods);
    }

    private void head(NamespaceBox namespace, Rect bounds, double head, double scale) {
        double size = Brush.type(13, scale);
        double baseline = bounds.y() + head / 2 + size * 0.42;
        double x = bounds.x() + Math.max(8, 18 * scale);
        double room = bounds.right() - x - 8;
        double name = brush.text(namespace.name(), x, baseline, Face.SEMIBOLD, size, Ink.TEXT_1, room);
        double small = size * 0.92;
        double left = x + name + size * 0.6;
        double taken =
                brush.text(words(namespace), left, baseline, Face.REGULAR, small, Ink.TEXT_3, room - name - size);
        if (namespace.folded() > 0) {
            String more = brush.say("stage.namespace.folded", namespace.folded());
            brush.textIfFits(more, left + taken, baseline, Face.REGULAR, small, Ink.TEXT_3, room - name - size - taken);
        }
    }
}
