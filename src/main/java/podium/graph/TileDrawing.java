package podium.graph;

/** Draws what is too small to open: its name, how many pods, how they are. */
final class TileDrawing {

    private static final double NAME = 12;
    private static final double COUNT = 11;
    private static final double EDGE = 6;
    private static final double BAR = 4;

    private TileDrawing() {}

    static void draw(Brush brush, String name, StateCounts counts, Rect bounds) {
        double room = bounds.width() - 2 * EDGE;
        boolean hasWords = room >= 24 && bounds.height() >= NAME + 2 * EDGE;
        if (!hasWords) {
            PodState worst = counts.worst();
            brush.box(bounds, 3, worst.fill(), worst.ink(), null);
            return;
        }
        double y = bounds.y() + EDGE + NAME * 0.85;
        brush.text(name, bounds.x() + EDGE, y, Face.SEMIBOLD, NAME, Ink.TEXT_1, room);
        if (bounds.height() >= 46) {
            counts(brush, counts, bounds.x() + EDGE, y + COUNT + 6, room);
        }
        health(brush, counts, new Rect(bounds.x() + EDGE, bounds.bottom() - EDGE - BAR, room, BAR));
    }

    /** Marks with numbers, as many as there is room for. */
    private static void counts(Brush brush, StateCounts counts, double left, double baseline, double room) {
        double x = left;
        for (PodState state : PodState.values()) {
            String number = brush.messages().count(counts.of(state));
            double width = 13 + brush.width(number, Face.REGULAR, COUNT);
            if (counts.of(state) > 0 && x + width <= left + room) {
                brush.mark(state.icon(), x, baseline - COUNT * 0.82, 10, state.ink());
                brush.text(number, x + 13, baseline, Face.REGULAR, COUNT, Ink.TEXT_2, room);
                x += width + 8;
            }
        }
    }

    /** A bar whose parts are as long as their states are many. */
    static void health(Brush brush, StateCounts counts, Rect bar) {
        brush.bar(bar, Ink.LINE);
        double x = bar.x();
        for (PodState state : PodState.values()) {
            double width = bar.width() * counts.of(state) / Math.max(1, counts.total());
            if (width > 0) {
                brush.bar(new Rect(x, bar.y(), Math.max(1, width), bar.height()), state.ink());
                x += width;
            }
        }
    }
}
