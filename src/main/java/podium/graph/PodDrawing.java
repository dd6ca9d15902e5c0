package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.resource.Resource;

/** Draws a pod as a card: from a mark and a name up to its containers, as its room allows. */
final class PodDrawing {

    /** With this room a card shows its containers. */
    private static final double CONTAINERS_WIDTH = 190;

    private static final double CONTAINERS_HEIGHT = 84;
    private static final double TWO_LINES = 28;

    private final Brush brush;
    private final Resource pod;
    private final PodLook look;
    private final @Nullable Ink revision;

    /** @param revision its ReplicaSet's, or null when no rollout made it */
    PodDrawing(Brush brush, Resource pod, PodLook look, @Nullable Ink revision) {
        this.brush = brush;
        this.pod = pod;
        this.look = look;
        this.revision = revision;
    }

    /** Draws a pod that is gone and fades. */
    static void ghost(Brush brush, Motion.Ghost ghost, Mapping stage) {
        Rect bounds = stage.picture(ghost.place());
        if (brush.isInSight(bounds)) {
            brush.setOpacity(ghost.opacity());
            PodState state = PodState.TERMINATING;
            brush.box(bounds, Math.min(8, 8 * stage.scaleY()), state.fill(), state.ink(), 1, true, null);
            brush.setOpacity(1);
        }
    }

    void draw(Rect bounds, double scale) {
        PodState state = look.state();
        double radius = Math.max(3, Math.min(9, 8 * scale));
        brush.box(bounds, radius, state.fill(), state.ink(), 1, state.isDashed(), pod.key());
        double x = bounds.x() + bar(bounds, scale);
        double end = bounds.right() - Math.max(3, 6 * scale);
        if (bounds.width() >= CONTAINERS_WIDTH && bounds.height() >= CONTAINERS_HEIGHT) {
            new ContainerLines(brush, pod, look).draw(new Rect(x, bounds.y(), end - x, bounds.height()));
        } else if (bounds.height() >= TWO_LINES) {
            twoLines(bounds, x, end, scale);
        } else {
            oneLine(bounds, x, end, scale);
        }
    }

    /** The revision's colour at the left edge; returns where text begins. */
    private double bar(Rect bounds, double scale) {
        if (revision == null) {
            return Math.max(5, 11 * Math.min(1.2, scale));
        }
        double width = Math.max(2, Math.min(5, 4 * scale));
        double edge = Math.max(3, Math.min(8, 6 * scale));
        double inset = Math.max(3, Math.min(10, 8 * scale));
        brush.bar(new Rect(bounds.x() + edge, bounds.y() + inset, width, bounds.height() - 2 * inset), revision);
        return edge + width + Math.max(4, Math.min(9, 7 * scale));
    }

    private void twoLines(Rect bounds, double x, double end, double scale) {
        double size = Brush.type(12, scale);
        double small = Brush.type(11, scale);
        double first = bounds.y() + bounds.height() * 0.42;
        double second = bounds.y() + bounds.height() * 0.79;
        brush.text(look.shortName(), x, first, Face.SEMIBOLD, size, Ink.TEXT_1, end - x);
        Ink ink = look.state().ink();
        double side = small * 0.95;
        brush.mark(look.state().icon(), x, second - side * 0.86, side, ink);
        brush.text(words(), x + side + 4, second, Face.REGULAR, small, ink, end - x - side - 4);
    }

    private void oneLine(Rect bounds, double x, double end, double scale) {
        double size = Brush.type(11, scale) * 0.96;
        double side = size * 0.92;
        double baseline = bounds.centreY() + size * 0.36;
        brush.mark(
                look.state().icon(),
                x,
                bounds.centreY() - side / 2,
                side,
                look.state().ink());
        brush.text(look.shortName(), x + side + 3, baseline, Face.SEMIBOLD, size, Ink.TEXT_1, end - x - side - 3);
    }

    /** The word for its state; for a back-off, when it ends. */
    private String words() {
        long leftMs = look.untilMs() - brush.nowMs();
        if (look.state() == PodState.BACKOFF && look.untilMs() >= 0 && leftMs >= 0) {
            return brush.say("stage.state.again", brush.messages().span(leftMs / 1000 * 1000));
        }
        boolean isNamed = look.state() == PodState.FAILED && !look.reason().isEmpty();
        return isNamed ? look.reason() : brush.say(look.state().messageKey());
    }
}
