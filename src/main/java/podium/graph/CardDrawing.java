package podium.graph;

import podium.graph.NamespaceBox.Card;
import podium.resource.Resource;

/** Draws the card of a workload: its head, its columns, the row of its earlier revisions. */
final class CardDrawing {

    private static final double HEAD_LEAST = 22;
    private static final double EDGE_LEAST = 3;

    /** Smaller cards have no head, and still smaller ones nothing inside. */
    private static final double HEADLESS_WIDTH = 56;

    private static final double HEADLESS_HEIGHT = 48;
    private static final double BLOCK = 14;

    private final Brush brush;
    private final ColumnDrawing columns;

    CardDrawing(Brush brush) {
        this.brush = brush;
        this.columns = new ColumnDrawing(brush);
    }

    void draw(Card card, Mapping stage) {
        Workload workload = card.workload();
        Rect place = brush.motion().place(workload.key(), card.bounds());
        Rect bounds = stage.picture(place);
        if (!brush.isInSight(bounds)) {
            return;
        }
        Resource owner = workload.owner();
        boolean isGoing = owner != null && owner.isDeleting();
        double radius = Math.max(2, Math.min(12, 12 * stage.scaleY()));
        Ink line = isGoing ? Ink.TERMINATING : Ink.LINE_STRONG;
        brush.box(bounds, radius, Ink.PANEL, line, 1, isGoing, owner == null ? null : workload.key());
        if (bounds.width() < BLOCK || bounds.height() < BLOCK) {
            TileDrawing.draw(brush, "", workload.counts(), bounds.inset(1));
            return;
        }
        inside(workload, place, bounds, stage.scaleY());
    }

    private void inside(Workload workload, Rect place, Rect bounds, double scale) {
        boolean hasHead = bounds.width() >= HEADLESS_WIDTH && bounds.height() >= HEADLESS_HEIGHT;
        double head = hasHead ? Math.max(Sizes.CARD_HEAD * scale, HEAD_LEAST) : EDGE_LEAST;
        double edge = Math.max(Sizes.CARD_PADDING * scale, EDGE_LEAST);
        if (hasHead) {
            new CardHead(brush, workload, bounds, scale).draw(head);
        }
        double foot = workload.history().isEmpty() ? 0 : Sizes.HISTORY;
        if (foot > 0 && foot * scale >= 16) {
            history(workload, bounds, scale);
        }
        Rect content = new Rect(
                Sizes.CARD_PADDING,
                Sizes.CARD_HEAD,
                place.width() - 2 * Sizes.CARD_PADDING,
                place.height() - Sizes.CARD_HEAD - Sizes.CARD_PADDING - foot);
        Rect inside = new Rect(
                bounds.x() + edge,
                bounds.y() + head,
                bounds.width() - 2 * edge,
                bounds.height() - head - edge - foot * scale);
        Mapping within = Mapping.between(content, inside);
        if (workload.columns().isEmpty()) {
            noReplicaSet(inside, scale);
        }
        for (ReplicaSetBox column : workload.columns()) {
            columns.draw(workload, column, within);
        }
        for (Motion.Ghost ghost : brush.motion().ghosts(workload.key())) {
            PodDrawing.ghost(brush, ghost, within);
        }
    }

    private void noReplicaSet(Rect inside, double scale) {
        brush.box(inside, 10 * Math.min(1, scale), null, Ink.LINE_STRONG, 1, true, null);
        brush.centred(inside, brush.say("stage.replicaSet.madeNext"), Face.REGULAR, Brush.type(11, scale), Ink.TEXT_3);
    }

    private void history(Workload workload, Rect bounds, double scale) {
        double size = Brush.type(11, scale);
        double height = 22 * scale;
        double top = bounds.bottom() - (Sizes.CARD_PADDING + 22) * scale;
        double baseline = top + height / 2 + size * 0.36;
        double x = bounds.x() + (Sizes.CARD_PADDING + 2) * scale;
        double end = bounds.right() - Sizes.CARD_PADDING * scale;
        x += brush.text(brush.say("stage.history"), x, baseline, Face.REGULAR, size, Ink.TEXT_3, end - x) + 8 * scale;
        int shown = 0;
        for (Resource replicaSet : workload.history()) {
            int left = workload.history().size() - shown;
            String more = brush.say("stage.history.more", left);
            double reserve = left > 1 ? brush.width(more, Face.REGULAR, size) + 8 * scale : 0;
            double width = chipWidth(replicaSet, size, scale);
            if (x + width + reserve > end) {
                brush.text(more, x, baseline, Face.REGULAR, size, Ink.TEXT_3, end - x);
                return;
            }
            chip(replicaSet, new Rect(x, top, width, height), size, baseline, scale);
            x += width + 6 * scale;
            shown++;
        }
    }

    private double chipWidth(Resource replicaSet, double size, double scale) {
        return brush.width(label(replicaSet), Face.SEMIBOLD, size) + 24 * scale;
    }

    private String label(Resource replicaSet) {
        return brush.say("stage.revision", ReplicaSetBox.revisionOf(replicaSet));
    }

    private void chip(Resource replicaSet, Rect bounds, double size, double baseline, double scale) {
        brush.box(bounds, 6 * scale, Ink.RAISED, Ink.LINE, replicaSet.key());
        double side = 7 * scale;
        brush.bar(
                new Rect(bounds.x() + 7 * scale, bounds.centreY() - side / 2, side, side),
                Ink.ofRevision(ReplicaSetBox.revisionOf(replicaSet)));
        brush.text(
                label(replicaSet), bounds.x() + 18 * scale, baseline, Face.SEMIBOLD, size, Ink.TEXT_2, bounds.width());
    }
}
