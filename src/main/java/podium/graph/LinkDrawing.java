package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.graph.Links.Link;
import podium.graph.NamespaceBox.Card;
import podium.resource.Key;

/**
 * Draws the lines from an object to what it uses and to what uses it. They run along the gaps between cards and tiles, and
 * meet in the lane between both.
 */
final class LinkDrawing {

    private static final double DOT = 6;
    private static final double EDGE = 14;

    private final Brush brush;
    private final NamespaceBox namespace;
    private final Mapping within;

    LinkDrawing(Brush brush, NamespaceBox namespace, Mapping within) {
        this.brush = brush;
        this.namespace = namespace;
        this.within = within;
    }

    private record Point(double x, double y) {}

    void draw(Key focus) {
        for (Link link : Links.of(namespace, focus)) {
            List<Point> from = wayOut(link.user(), link.used());
            List<Point> to = wayOut(link.used(), link.user());
            if (!from.isEmpty() && !to.isEmpty()) {
                draw(from, to);
            }
        }
    }

    private void draw(List<Point> from, List<Point> to) {
        List<Point> way = new ArrayList<>(from);
        for (int i = to.size() - 1; i >= 0; i--) {
            way.add(to.get(i));
        }
        for (int i = 1; i < way.size(); i++) {
            Point one = way.get(i - 1);
            Point other = way.get(i);
            brush.add(new Shape.Line(one.x(), one.y(), other.x(), other.y(), Ink.ACCENT, brush.snapped(1.5), false));
        }
        dot(from.get(0), true);
        dot(to.get(0), false);
    }

    private void dot(Point at, boolean isUser) {
        Rect bounds = new Rect(at.x() - DOT / 2, at.y() - DOT / 2, DOT, DOT);
        brush.box(bounds, DOT / 2, isUser ? Ink.PANEL : Ink.ACCENT, Ink.ACCENT, 1.5, false, null);
    }

    /** The corners from an object's edge to the lane; empty for what has no place. */
    private List<Point> wayOut(Key key, Key other) {
        Tile tile = tile(key);
        if (tile != null) {
            return fromTile(tile);
        }
        Card card = cardWith(key);
        return card == null ? List.of() : fromCard(card, key, other);
    }

    private @Nullable Tile tile(Key key) {
        for (Tile tile : namespace.shelf().tiles()) {
            if (tile.key().equals(key)) {
                return tile;
            }
        }
        return null;
    }

    private @Nullable Card cardWith(Key key) {
        for (Card card : namespace.cards()) {
            if (card.workload().key().equals(key) || card.workload().columnOfPod(key) != null) {
                return card;
            }
        }
        return null;
    }

    private List<Point> fromTile(Tile tile) {
        Rect box = tile.bounds();
        double lane = namespace.shelf().laneY();
        if (tile.row() == 0) {
            double x = box.x() + Math.min(box.width() / 2, 3 * EDGE);
            return points(x, box.y(), x, lane);
        }
        double gap = box.x() - Sizes.TILE_GAP / 2;
        return points(box.x(), box.centreY(), gap, box.centreY(), gap, lane);
    }

    private List<Point> fromCard(Card card, Key key, Key other) {
        ReplicaSetBox column = card.workload().columnOfPod(key);
        if (column != null) {
            Rect pod = card.onStage(column.place(column.grid().placeOf(key)));
            double gap = pod.x() - Sizes.POD_GAP / 2;
            return points(pod.x(), pod.centreY(), gap, pod.centreY(), gap, laneY());
        }
        Rect box = card.bounds();
        if (isLowest(card)) {
            double x = beneath(box, other);
            return points(x, box.bottom(), x, laneY());
        }
        double gap = box.x() - Sizes.CARD_GAP / 2;
        double y = Math.min(box.centreY(), box.bottom() - EDGE);
        return points(box.x(), y, gap, y, gap, laneY());
    }

    /** Straight above the tile that the line comes from, where the card stands above it. */
    private double beneath(Rect card, Key other) {
        Tile tile = tile(other);
        double wanted = tile == null || tile.row() > 0
                ? card.centreX()
                : tile.bounds().x() + Math.min(tile.bounds().width() / 2, 3 * EDGE);
        return Math.max(card.x() + EDGE, Math.min(wanted, card.right() - EDGE));
    }

    private double laneY() {
        return namespace.shelf().laneY();
    }

    private boolean isLowest(Card card) {
        for (Card other : namespace.cards()) {
            boolean isBeneath = other.bounds().y() >= card.bounds().bottom()
                    && other.bounds().x() < card.bounds().right()
                    && card.bounds().x() < other.bounds().right();
            if (isBeneath) {
                return false;
            }
        }
        return true;
    }

    /** @param coordinates on the stage, x and y in turn */
    private List<Point> points(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            Rect at = within.picture(new Rect(coordinates[i], coordinates[i + 1], 0, 0));
            points.add(new Point(at.x(), at.y()));
        }
        return points;
    }
}
