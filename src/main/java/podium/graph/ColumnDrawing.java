package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.graph.ReplicaSetBox.Place;
import podium.resource.Key;
import podium.resource.Resource;

/** Draws the pods of one owner, and for a ReplicaSet in a Deployment its frame, head and foot. */
final class ColumnDrawing {

    /** Pods with less room are dots. */
    private static final double CARD_WIDTH = 56;

    private static final double CARD_HEIGHT = 19;
    private static final double HEAD_LEAST = 17;
    private static final double HEADLESS_WIDTH = 54;
    private static final double HEADLESS_HEIGHT = 34;
    private static final double EDGE_LEAST = 2;

    private final Brush brush;

    ColumnDrawing(Brush brush) {
        this.brush = brush;
    }

    /**
     * @param card from the card's own coordinates, its padding and head among them, to pixels
     */
    void draw(Workload workload, ReplicaSetBox column, Mapping card) {
        Key key = column.key();
        Rect bounds =
                card.picture(key == null ? column.bounds() : brush.motion().place(key, column.bounds()));
        if (!brush.isInSight(bounds)) {
            return;
        }
        if (!column.isFramed()) {
            pods(workload, column, bounds, card);
            return;
        }
        double scale = card.scaleY();
        brush.box(bounds, Math.max(2, Math.min(10, 10 * scale)), Ink.RAISED, Ink.LINE, key);
        Rect strip = new Rect(bounds.x(), bounds.y(), bounds.width(), Math.max(2, Math.min(4, 4 * scale)));
        brush.bar(strip, Ink.ofRevision(column.revision()));
        boolean hasHead = bounds.width() >= HEADLESS_WIDTH && bounds.height() >= HEADLESS_HEIGHT;
        double head = hasHead ? Math.max(Sizes.SET_HEAD * scale, HEAD_LEAST) : strip.height() + 1;
        if (hasHead) {
            new ColumnHead(brush, column, bounds, scale).draw(head);
        }
        double edge = Math.max(Sizes.SET_PADDING * scale, EDGE_LEAST);
        double foot = Sizes.SET_FOOT * scale;
        boolean hasFoot = foot >= 15 && bounds.width() >= 90;
        foot = hasFoot ? foot : EDGE_LEAST;
        if (hasFoot) {
            Rect beneath = new Rect(bounds.x() + edge, bounds.bottom() - foot, bounds.width() - 2 * edge, foot);
            new ColumnFoot(brush, workload, column).draw(beneath, scale);
        }
        Rect inside = new Rect(
                bounds.x() + edge, bounds.y() + head, bounds.width() - 2 * edge, bounds.height() - head - foot);
        pods(workload, column, inside, within(column, inside));
    }

    /** Maps the pods' places within the card into what head and foot leave. */
    private static Mapping within(ReplicaSetBox column, Rect inside) {
        Rect bounds = column.bounds();
        Rect content = new Rect(
                bounds.x() + Sizes.SET_PADDING,
                bounds.y() + Sizes.SET_HEAD,
                bounds.width() - 2 * Sizes.SET_PADDING,
                bounds.height() - Sizes.SET_HEAD - Sizes.SET_FOOT);
        return Mapping.between(content, inside);
    }

    private void pods(Workload workload, ReplicaSetBox column, Rect inside, Mapping card) {
        if (column.places() == 0) {
            none(column, inside, card.scaleY());
            return;
        }
        double pitchX = Sizes.POD_PITCH_X * card.scaleX();
        double pitchY = Sizes.POD_PITCH_Y * card.scaleY();
        if (pitchX < CARD_WIDTH || pitchY < CARD_HEIGHT) {
            dots(column, inside, card, pitchX, pitchY);
        } else {
            cards(workload, column, card);
        }
    }

    private void none(ReplicaSetBox column, Rect inside, double scale) {
        if (column.isFramed() && scale > 0.5) {
            Rect line = new Rect(inside.x(), inside.y(), inside.width(), Sizes.POD_HEIGHT * scale);
            brush.centred(line, brush.say("stage.replicaSet.none"), Face.REGULAR, Brush.type(11, scale), Ink.TEXT_3);
        }
    }

    private void dots(ReplicaSetBox column, Rect inside, Mapping card, double pitchX, double pitchY) {
        Rect first = card.picture(column.place(0));
        double side = Math.max(1, Math.min(pitchX, pitchY));
        // Few pods stand as near to one another as their dots allow; many fill what room they have.
        double room = Math.max(pitchX, side);
        double stepX = Math.min(room, Math.max(side * 1.4, Math.min(room, 17)));
        Rect area = new Rect(
                first.x(), first.y(), Math.min(inside.width(), stepX * column.perRow()), pitchY * column.rows());
        Rect clip = brush.view().frame();
        brush.add(new Dots(column, area, stepX, pitchY, clip));
    }

    private void cards(Workload workload, ReplicaSetBox column, Mapping card) {
        Place[] plan = column.plan();
        List<Integer> moving = new ArrayList<>();
        Rect first = card.picture(column.place(0));
        double pitch = Sizes.POD_PITCH_Y * card.scaleY();
        int from = Math.max(0, (int) Math.floor(-first.y() / pitch)) * column.perRow();
        int to = (int) Math.ceil((brush.view().height() - first.y()) / pitch) * column.perRow();
        for (int i = from; i < Math.min(to, plan.length); i++) {
            Rect home = card.picture(column.place(i));
            Resource pod = plan[i] == Place.POD ? column.grid().at(i) : null;
            if (pod == null) {
                if (plan[i] != Place.FREE && brush.isInSight(home)) {
                    emptyPlace(plan[i], home, card.scaleY());
                }
            } else if (isMoving(pod, column, i)) {
                moving.add(i);
            } else if (brush.isInSight(home)) {
                pod(workload, column, pod, home, card.scaleY());
            }
        }
        for (int i : moving) { // above those that stand
            Resource pod = column.grid().at(i);
            if (pod != null) {
                pod(workload, column, pod, moved(pod, column, i, card), card.scaleY());
            }
        }
    }

    private boolean isMoving(Resource pod, ReplicaSetBox column, int index) {
        Rect home = column.place(index);
        return brush.motion().place(pod.key(), home) != home;
    }

    private Rect moved(Resource pod, ReplicaSetBox column, int index, Mapping card) {
        return card.picture(brush.motion().place(pod.key(), column.place(index)));
    }

    private void pod(Workload workload, ReplicaSetBox column, Resource pod, Rect bounds, double scale) {
        brush.setOpacity(brush.motion().opacity(pod.key()));
        new PodDrawing(brush, pod, PodLook.of(pod, brush.state()), revisionInk(workload, column)).draw(bounds, scale);
        brush.setOpacity(1);
    }

    private static @Nullable Ink revisionInk(Workload workload, ReplicaSetBox column) {
        return workload.form() == Workload.Form.DEPLOYMENT ? Ink.ofRevision(column.revision()) : null;
    }

    private void emptyPlace(Place kind, Rect bounds, double scale) {
        brush.box(bounds, Math.min(8, 8 * scale), null, Ink.LINE_STRONG, 1, true, null);
        String words = brush.say(kind == Place.MADE_NEXT ? "stage.place.madeNext" : "stage.place.waits");
        brush.centred(bounds, words, Face.REGULAR, Brush.type(11, scale), Ink.TEXT_3);
    }
}
