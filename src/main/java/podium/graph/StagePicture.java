package podium.graph;

import podium.base.Messages;
import podium.graph.Emphasis.Pulse;
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
    private static final double PULSE_WAY = 14;

    private final TextMetrics metrics;
    private final Messages messages;

    public StagePicture(TextMetrics metrics, Messages messages) {
        this.metrics = metrics;
        this.messages = messages;
    }

    /** @param nowMs the instant that is shown, which may be later than the state's newest frame */
    public DisplayList draw(Layout layout, View view, long nowMs, Motion motion, Emphasis emphasis) {
        Brush brush = new Brush(layout.state(), view, metrics, messages, nowMs, motion);
        backdrop(brush);
        Mapping mapping = Mapping.of(view);
        NamespaceDrawing namespaces = new NamespaceDrawing(brush, emphasis.focus());
        for (NamespaceBox namespace : layout.namespaces()) {
            namespaces.draw(namespace, mapping);
        }
        DisplayList list = brush.finished();
        for (Key key : emphasis.selected()) {
            Rect bounds = list.boundsOf(key);
            if (bounds != null) {
                ring(brush, bounds);
            }
        }
        for (Pulse pulse : emphasis.pulses()) {
            Rect bounds = list.boundsOf(pulse.key());
            if (bounds != null) {
                pulse(brush, bounds, pulse.share());
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

    /** Grows away from the object and thins out as it goes. */
    private static void pulse(Brush brush, Rect bounds, double share) {
        double away = RING_GAP + RING_WIDTH + PULSE_WAY * share;
        brush.setOpacity(1 - share);
        brush.box(bounds.inset(-away), 8 + away, null, Ink.ACCENT, 1 + RING_WIDTH * (1 - share), false, null);
        brush.setOpacity(1);
    }

    private static void ring(Brush brush, Rect bounds) {
        double radius = Math.min(10, 3 + Math.min(bounds.width(), bounds.height()) / 6);
        brush.box(bounds.inset(-RING_GAP - RING_WIDTH), radius + RING_GAP, null, Ink.ACCENT, RING_WIDTH, false, null);
    }
}
