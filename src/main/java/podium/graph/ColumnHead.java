package podium.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws the head of a ReplicaSet: revision, image, how many pods it wants and will want, and how they are. */
final class ColumnHead {

    private static final List<PodState> COUNTED = List.of(
            PodState.READY,
            PodState.UNREADY,
            PodState.STARTING,
            PodState.PULLING,
            PodState.PENDING,
            PodState.TERMINATING,
            PodState.UNSCHEDULABLE,
            PodState.BACKOFF,
            PodState.BLOCKED,
            PodState.FAILED,
            PodState.COMPLETED);

    private final Brush brush;
    private final ReplicaSetBox column;
    private final Rect bounds;
    private final double scale;

    ColumnHead(Brush brush, ReplicaSetBox column, Rect bounds, double scale) {
        this.brush = brush;
        this.column = column;
        this.bounds = bounds;
        this.scale = scale;
    }

    /** @param height of the head, in pixels */
    void draw(double height) {
        boolean hasTwoLines = height >= 33;
        double size = Brush.type(13, scale);
        double baseline = bounds.y() + (hasTwoLines ? 26 * scale : height * 0.58 + size * 0.36);
        double x = bounds.x() + Math.max(5, 14 * scale);
        double end = bounds.right() - Math.max(5, 12 * scale);
        double numbers = numbers(end, baseline);
        double room = end - numbers - 6 - x;
        String revision = revision();
        double taken = brush.text(revision, x, baseline, Face.SEMIBOLD, size, Ink.TEXT_1, room)
                + Math.max(6, 9 * Math.min(1.2, scale));
        if (room - taken > 30) {
            double mono = Brush.type(12, scale) * 0.94;
            String image = ReplicaSetBox.imageOf(Objects.requireNonNull(column.owner()));
            brush.tail(image, x + taken, baseline, Face.MONO, mono, Ink.TEXT_2, room - taken);
        }
        if (hasTwoLines) {
            double small = Brush.type(11, scale);
            brush.text(condition(), x, bounds.y() + 43 * scale, Face.REGULAR, small, Ink.TEXT_3, end - x);
        }
    }

    private String revision() {
        long revision = column.revision();
        return revision > 0 ? brush.say("stage.revision", revision) : brush.say("stage.revision.none");
    }

    /** What it wants, and where that goes; when it goes nowhere, how many of them are ready. */
    private double numbers(double end, double baseline) {
        double size = Brush.type(15, scale);
        double small = size * 0.8;
        String wanted = Integer.toString(column.wanted());
        int ready = column.grid().counts().of(PodState.READY);
        if (column.target() != column.wanted()) {
            double target = brush.textEndingAt(
                    end, Integer.toString(column.target()), baseline, Face.REGULAR, small, Ink.TEXT_3);
            double side = small * 0.78;
            double arrow = end - target - side - 3;
            brush.mark("target", arrow, baseline - small * 0.74, side, Ink.TEXT_3);
            return end - arrow + 4 + brush.textEndingAt(arrow - 4, wanted, baseline, Face.SEMIBOLD, size, Ink.TEXT_1);
        }
        if (ready == column.wanted()) {
            return brush.textEndingAt(end, wanted, baseline, Face.SEMIBOLD, size, Ink.TEXT_1);
        }
        double of = brush.textEndingAt(end, " / " + wanted, baseline, Face.REGULAR, small, Ink.TEXT_3);
        return of + brush.textEndingAt(end - of, Integer.toString(ready), baseline, Face.SEMIBOLD, size, Ink.TEXT_1);
    }

    /** "coming · 1 ready, 1 to be made". */
    private String condition() {
        List<String> parts = new ArrayList<>();
        for (PodState state : COUNTED) {
            int count = column.grid().counts().of(state);
            if (count > 0) {
                parts.add(brush.say(state.messageKey().replace("stage.state", "stage.count"), count));
            }
        }
        if (column.toBeMade() > 0) {
            parts.add(brush.say("stage.count.toBeMade", column.toBeMade()));
        }
        String counts = parts.isEmpty()
                ? brush.say("stage.count.none")
                : String.join(brush.say("stage.count.separator"), parts);
        return brush.say(role(), counts);
    }

    private String role() {
        if (column.target() < column.wanted() || (column.target() == 0 && column.wanted() == 0)) {
            return "stage.replicaSet.leaving";
        }
        boolean isThere =
                column.target() == column.wanted() && column.grid().counts().of(PodState.READY) == column.wanted();
        return isThere ? "stage.replicaSet.current" : "stage.replicaSet.coming";
    }
}
