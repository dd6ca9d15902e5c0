package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.graph.Shape.Anchor;
import podium.resource.Key;

/**
 * Collects the shapes of a picture, in pixels: edges fall on pixels of the device, text is cut to its room, and what is out of
 * sight is left out.
 */
final class Brush {

    private final ClusterState state;
    private final View view;
    private final TextMetrics metrics;
    private final Messages messages;
    private final long nowMs;
    private final Motion motion;
    private final List<Shape> shapes = new ArrayList<>();
    private double opacity = 1;

    Brush(ClusterState state, View view, TextMetrics metrics, Messages messages, long nowMs, Motion motion) {
        this.state = state;
        this.view = view;
        this.metrics = metrics;
        this.messages = messages;
        this.nowMs = nowMs;
        this.motion = motion;
    }

    /** What is shown. */
    ClusterState state() {
        return state;
    }

    View view() {
        return view;
    }

    Motion motion() {
        return motion;
    }

    /** The instant that is shown. */
    long nowMs() {
        return nowMs;
    }

    Messages messages() {
        return messages;
    }

    String say(String key, @Nullable Object... args) {
        return messages.say(key, args);
    }

    DisplayList finished() {
        return new DisplayList(view.width(), view.height(), shapes);
    }

    boolean isInSight(Rect bounds) {
        return bounds.intersects(view.frame());
    }

    /** From now on everything is drawn so strongly. */
    void setOpacity(double changed) {
        opacity = changed;
    }

    /** A length of at least one pixel of the device, in whole ones. */
    double snapped(double length) {
        return Math.max(1, Math.round(length / view.pixel())) * view.pixel();
    }

    Rect snapped(Rect bounds) {
        double left = Math.round(bounds.x() / view.pixel()) * view.pixel();
        double top = Math.round(bounds.y() / view.pixel()) * view.pixel();
        double right = Math.round(bounds.right() / view.pixel()) * view.pixel();
        double bottom = Math.round(bounds.bottom() / view.pixel()) * view.pixel();
        return new Rect(left, top, right - left, bottom - top);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void box(Rect bounds, double radius, @Nullable Ink fill, @Nullable Ink line, @Nullable Key key) {
        box(bounds, radius, fill, line, 1, false, key);
    }

    void box(
            Rect bounds,
            double radius,
            @Nullable Ink fill,
            @Nullable Ink line,
            double lineWidth,
            boolean isDashed,
            @Nullable Key key) {
        Rect edges = snapped(bounds);
        double fitting = Math.min(radius, Math.min(edges.width(), edges.height()) / 2);
        shapes.add(new Shape.Box(edges, fitting, fill, line, snapped(lineWidth), isDashed, opacity, key));
    }

    /** A bar without an outline. */
    void bar(Rect bounds, Ink fill) {
        Rect edges = snapped(bounds);
        double radius = Math.min(2, Math.min(edges.width(), edges.height()) / 2);
        shapes.add(new Shape.Box(edges, radius, fill, null, 0, false, opacity, null));
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        shapes.add(new Shape.Line(x1, y1, x2, y2, ink, snapped(1), false));
    }

    /** Icons are drawn at whole pixels so that equal ones look equal. */
    void mark(String icon, double x, double y, double size, Ink ink) {
        double left = Math.round(x / view.pixel()) * view.pixel();
        double top = Math.round(y / view.pixel()) * view.pixel();
        shapes.add(new Shape.Mark(icon, left, top, size, ink, opacity));
    }

    double width(String text, Face face, double size) {
        return metrics.width(text, face, size);
    }

    /**
     * Text from a point on, its end cut when it needs more than its room.
     *
     * @return how much room it took
     */
    double text(String text, double x, double baseline, Face face, double size, Ink ink, double room) {
        return put(metrics.cutEnd(text, face, size, room), x, baseline, face, size, ink, Anchor.START);
    }

    /** Text from a point on if it fits into its room as a whole; half a sentence says less than none. */
    boolean textIfFits(String text, double x, double baseline, Face face, double size, Ink ink, double room) {
        boolean fits = metrics.width(text, face, size) <= room;
        if (fits) {
            put(text, x, baseline, face, size, ink, Anchor.START);
        }
        return fits;
    }

    /** Text from a point on, its beginning cut when it needs more than its room. */
    double tail(String text, double x, double baseline, Face face, double size, Ink ink, double room) {
        return put(metrics.cutStart(text, face, size, room), x, baseline, face, size, ink, Anchor.START);
    }

    /** Text that ends at a point. */
    double textEndingAt(double x, String text, double baseline, Face face, double size, Ink ink) {
        return put(text, x, baseline, face, size, ink, Anchor.END);
    }

    /** Text in the middle of a rectangle; nothing when it does not fit. */
    void centred(Rect within, String text, Face face, double size, Ink ink) {
        if (metrics.width(text, face, size) <= within.width() - 4) {
            put(text, within.centreX(), within.centreY() + size * 0.36, face, size, ink, Anchor.MIDDLE);
        }
    }

    private double put(String text, double x, double baseline, Face face, double size, Ink ink, Anchor anchor) {
        if (text.isEmpty()) {
            return 0;
        }
        double onPixel = Math.round(baseline / view.pixel()) * view.pixel();
        shapes.add(new Shape.Label(text, x, onPixel, face, size, ink, anchor, opacity));
        return metrics.width(text, face, size);
    }

    /** A size of type: as designed, grown with the scale, yet never too small to read nor larger than a headline. */
    static double type(double designed, double scale) {
        double least = Math.min(designed, Math.max(10, designed * 0.85));
        return Math.max(least, Math.min(designed * 1.45, designed * scale));
    }
}
