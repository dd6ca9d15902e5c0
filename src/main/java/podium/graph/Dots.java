package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.graph.ReplicaSetBox.Place;
import podium.resource.Key;
import podium.resource.Resource;

/**
 * Many pods from afar: one small shape each, in rows.
 *
 * @param area of all of them, in pixels
 * @param clip the part of the picture to draw in
 */
public record Dots(ReplicaSetBox column, Rect area, double pitchX, double pitchY, Rect clip) implements Shape {

    /** Larger dots would say no more. */
    private static final double SIDE_MAX = 13;

    /** Dots that are nearer to one another than this touch: a gap would take too much of them. */
    private static final double GAP_FROM = 2.4;

    private static final double GAP = 1;

    /** Draws the dots of a picture, each at its place. */
    public interface Sink {
        /** @param state null for a place that waits for its pod */
        void dot(@Nullable PodState state, double x, double y, double width, double height);
    }

    @Override
    public void draw(Painter painter) {
        painter.dots(this);
    }

    public double dotWidth() {
        return side(pitchX);
    }

    public double dotHeight() {
        return side(pitchY);
    }

    private static double side(double pitch) {
        return Math.min(SIDE_MAX, pitch < GAP_FROM ? pitch : pitch - GAP);
    }

    public Rect dot(int place) {
        return new Rect(
                area.x() + place % column.perRow() * pitchX,
                area.y() + place / column.perRow() * pitchY,
                dotWidth(),
                dotHeight());
    }

    /** Walks the dots that are in sight. */
    public void each(Sink sink) {
        int perRow = column.perRow();
        int firstRow = (int) Math.max(0, Math.floor((clip.y() - area.y()) / pitchY));
        int lastRow = (int) Math.min(column.rows() - 1.0, Math.ceil((clip.bottom() - area.y()) / pitchY));
        int firstColumn = (int) Math.max(0, Math.floor((clip.x() - area.x()) / pitchX));
        int lastColumn = (int) Math.min(perRow - 1.0, Math.ceil((clip.right() - area.x()) / pitchX));
        double width = dotWidth();
        double height = dotHeight();
        int seated = column.grid().places();
        boolean hasWaiting = column.places() > column.grid().counts().total();
        Place[] plan = hasWaiting ? column.plan() : new Place[0];
        for (int row = firstRow; row <= lastRow; row++) {
            for (int i = firstColumn; i <= lastColumn; i++) {
                int place = row * perRow + i;
                PodState state = place < seated ? column.grid().stateAt(place) : null;
                boolean isShown = state != null || (place < plan.length && plan[place] != Place.FREE);
                if (isShown) {
                    sink.dot(state, area.x() + i * pitchX, area.y() + row * pitchY, width, height);
                }
            }
        }
    }

    /** The pod under a point, or null. */
    public @Nullable Key podAt(double x, double y) {
        if (!area.contains(x, y) || !clip.contains(x, y)) {
            return null;
        }
        int inRow = (int) ((x - area.x()) / pitchX);
        int place = (int) ((y - area.y()) / pitchY) * column.perRow() + inRow;
        if (inRow >= column.perRow() || place >= column.grid().places()) {
            return null;
        }
        Resource pod = column.grid().at(place);
        return pod == null ? null : pod.key();
    }
}
