package podium.graph;

import java.util.List;
import podium.base.Messages;
import podium.resource.Key;

/**
 * Draws a layout as it is seen through a view. What is shown of each thing depends on the room it has on the picture, so
 * zooming in opens four levels of detail one after another: namespaces as tiles with counts, workloads with pods as dots,
 * pods as cards, containers.
 */
public final class StagePicture {

    /** The distance of the ground's dots at the stage's own size. */
    private static final double BACKDROP_PITCH = 24;

    private static final double RING_GAP = 2;
    private static final double RING_WIDTH = 2;

    private final TextMetrics metrics;
    private final Messages messages;

    public StagePicture(TextMetrics metrics, Messages messages) {
        this.metrics = metrics;
        this.messages = messages;
    }

    /**
     * @param nowMs the instant that is shown, which may be later than the state's newest frame
     * @param selected objects that get a ring
     */
    public DisplayList draw(Layout layout, View view, long nowMs, Motion motion, List<Key> selected) {
        Brush brush = new Brush(layout.state(), view, metrics, messages, nowMs, motion);
        backdrop(brush);
        Mapping mapping = Mapping.of(view);
        NamespaceDrawing namespaces = new NamespaceDrawing(brush);
        for (NamespaceBox namespace : layout.namespaces()) {
            namespaces.draw(namespace, mapping);
        }
        DisplayList list = brush.finished();
        if (selected.isEmpty()) {
            return list;
        }
        for (Key key : selected) {
            Rect bounds = list.boundsOf(key);
            if (bounds != null) {
                ring(brush, bounds);
            }
        }
        return brush.finished();
    }

    private static void backdrop(Brush brush) {
        View view = brush.view();
        double pitch = BACKDROP_PITCH * view.scale();
        while (pitch < BACKDROP_PITCH * 0.75) {
            pitch *= 2;
        }
        while (pitch > BACKDROP_PITCH * 1.5) {
            pitch /= 2;
        }
        double firstX = Math.floorMod((long) Math.floor(-view.left() * view.scale() * 64), (long) (pitch * 64)) / 64.0;
        double firstY = Math.floorMod((long) Math.floor(-view.top() * view.scale() * 64), (long) (pitch * 64)) / 64.0;
        brush.add(new Shape.Backdrop(view.frame(), firstX, firstY, pitch));
    }

    private static void ring(Brush brush, Rect bounds) {
        double radius = Math.min(10, 3 + Math.min(bounds.width(), bounds.height()) / 6);
        brush.box(bounds.inset(-RING_GAP - RING_WIDTH), radius + RING_GAP, null, Ink.ACCENT, RING_WIDTH, false, null);
    }
}
