package podium.graph;

import java.util.List;
import podium.graph.ServiceEndpoints.Endpoint;
import podium.resource.Kind;
import podium.resource.Resource;

/** Draws the tiles of a namespace: icon, name and a line of words, as far as there is room for them. */
final class ShelfDrawing {

    private static final double TWO_LINES = 32;
    private static final double ONE_LINE = 13;

    /** Tiles lower than this are one field: so many small boxes would tell nothing. */
    private static final double FIELD = 4;

    private final Brush brush;

    ShelfDrawing(Brush brush) {
        this.brush = brush;
    }

    void draw(Shelf shelf, Mapping within) {
        Rect all = within.picture(shelf.bounds());
        if (shelf.isEmpty() || !brush.isInSight(all)) {
            return;
        }
        if (Sizes.TILE_HEIGHT * within.scaleY() < FIELD) {
            brush.box(all, 2, Ink.RAISED, Ink.LINE, null);
            return;
        }
        for (Tile tile : shelf.tiles()) {
            Rect bounds = within.picture(brush.motion().place(tile.key(), tile.bounds()));
            if (brush.isInSight(bounds)) {
                brush.setOpacity(brush.motion().opacity(tile.key()));
                draw(tile.object(), bounds, within.scaleY());
                brush.setOpacity(1);
            }
        }
    }

    private void draw(Resource object, Rect bounds, double scale) {
        boolean isQuiet = !object.key().kind().isActedOn() || object.isDeleting();
        double radius = Math.max(2, Math.min(8, 8 * scale));
        Ink line = object.isDeleting() ? Ink.TERMINATING : Ink.LINE_STRONG;
        brush.box(bounds, radius, Ink.PANEL, line, 1, isQuiet, object.key());
        if (bounds.height() >= TWO_LINES) {
            twoLines(object, bounds, scale);
        } else if (bounds.height() >= ONE_LINE) {
            double size = Brush.type(11, scale) * 0.96;
            name(object, bounds, bounds.centreY() + size * 0.36, size, bounds.right() - 4);
        }
    }

    private void twoLines(Resource object, Rect bounds, double scale) {
        double size = Brush.type(13, scale);
        double small = Brush.type(11, scale);
        double first = bounds.y() + bounds.height() * 0.43;
        double end = bounds.right() - Math.max(4, 10 * scale);
        double taken = object.key().kind().equals(Kind.SERVICE) ? endpoints(object, end, first, small) : 0;
        double left = name(object, bounds, first, size, end - taken);
        brush.text(
                TileWords.of(object, brush.messages()),
                left,
                bounds.y() + bounds.height() * 0.79,
                Face.REGULAR,
                small,
                Ink.TEXT_2,
                end - left);
    }

    /** @return where text begins */
    private double name(Resource object, Rect bounds, double baseline, double size, double end) {
        double side = size * 1.15;
        double x = bounds.x() + Math.max(4, 0.75 * size);
        brush.mark(IconNames.of(object.key().kind()), x, baseline - side * 0.86, side, Ink.TEXT_2);
        double left = x + side + size * 0.5;
        Ink ink = object.key().kind().isActedOn() ? Ink.TEXT_1 : Ink.TEXT_2;
        brush.text(object.key().name(), left, baseline, Face.SEMIBOLD, size, ink, end - left);
        return left;
    }

    /**
     * How many pods a Service leads to at the moment.
     *
     * @return the room it took
     */
    private double endpoints(Resource service, double end, double baseline, double size) {
        List<Endpoint> endpoints = ServiceEndpoints.of(brush.state(), service);
        if (endpoints.isEmpty() && References.selector(service) == null) {
            return 0;
        }
        long ready = endpoints.stream().filter(Endpoint::isReady).count();
        PodState state = ready > 0 ? PodState.READY : PodState.UNREADY;
        double number = brush.textEndingAt(end, Long.toString(ready), baseline, Face.SEMIBOLD, size, state.ink());
        brush.mark(state.icon(), end - number - size * 1.2, baseline - size * 0.86, size, state.ink());
        return number + size * 1.8;
    }
}
