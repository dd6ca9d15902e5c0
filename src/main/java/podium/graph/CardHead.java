package podium.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.resource.Resource;

/** Draws the head of a card: what it is, and the budgets of a rollout or how many pods are ready. */
final class CardHead {

    /** As many little squares as one can count; beyond, a bar. */
    private static final int SQUARES_MAX = 14;

    /** What a name keeps beside numbers, if it is not shorter. */
    private static final double NAME_ROOM = 72;

    /** Between a name and the numbers, in pixels. */
    private static final double GAP = 8;

    private static final double SQUARE = 9;
    private static final double SQUARE_PITCH = 12;
    private static final double BAR_WIDTH = 132;

    private final Brush brush;
    private final Workload workload;
    private final Rect bounds;
    private final double scale;

    CardHead(Brush brush, Workload workload, Rect bounds, double scale) {
        this.brush = brush;
        this.workload = workload;
        this.bounds = bounds;
        this.scale = scale;
    }

    /** @param height of the head, in pixels */
    void draw(double height) {
        double size = Brush.type(workload.form() == Workload.Form.DEPLOYMENT ? 16 : 15, scale);
        double baseline = bounds.y() + Math.min(height - size * 0.3, height * 0.54 + size * 0.1);
        double x = bounds.x() + Math.max(7, 18 * scale);
        double end = bounds.right() - Math.max(7, 16 * scale);
        boolean hasBudgets = isRollout() && height >= 30 && bounds.width() >= 290;
        double taken = hasBudgets ? budgets(end) : ready(x, end, baseline, size);
        double room = end - taken - x - GAP;
        double title = brush.text(title(), x, baseline, Face.SEMIBOLD, size, Ink.TEXT_1, room);
        double gap = 4 + 6 * Math.min(1.2, scale);
        words(x + title + gap, baseline, room - title - gap);
    }

    /** All words if there is room for them, else the kind alone, else none. */
    private void words(double x, double baseline, double room) {
        double size = Brush.type(12, scale);
        for (String words : List.of(words(), kind())) {
            if (brush.textIfFits(words, x, baseline, Face.REGULAR, size, Ink.TEXT_2, room)) {
                return;
            }
        }
    }

    private String kind() {
        return workload.owner() == null ? "" : workload.owner().key().kind().name();
    }

    private String title() {
        return workload.owner() == null
                ? brush.say("stage.pods.title")
                : workload.owner().key().name();
    }

    private String words() {
        return switch (workload.form()) {
            case DEPLOYMENT -> deploymentWords(workload.owner());
            case REPLICA_SET -> brush.say("stage.replicaSet.words", workload.wanted());
            case PODS -> brush.say("stage.pods.words");
        };
    }

    private String deploymentWords(@Nullable Resource deployment) {
        int wanted = workload.wanted();
        if (deployment == null || deployment.isDeleting()) {
            return brush.say("stage.deployment.going");
        }
        if (deployment.spec().isTrue("paused")) {
            return brush.say("stage.deployment.paused", wanted);
        }
        if (!isRollout()) {
            return brush.say("stage.deployment.words", wanted);
        }
        boolean isRecreate =
                deployment.spec().object("strategy").string("type", "").equals("Recreate");
        return brush.say(isRecreate ? "stage.deployment.recreate" : "stage.deployment.rolling", wanted);
    }

    /** Whether pods of more than one revision are there, or a new one has just begun. */
    private boolean isRollout() {
        return workload.form() == Workload.Form.DEPLOYMENT && workload.columns().size() > 1 && workload.owner() != null;
    }

    /**
     * How many pods are ready, of how many; not where it would leave too little of the name.
     *
     * @return the room it took
     */
    private double ready(double x, double end, double baseline, double titleSize) {
        double size = Brush.type(13, scale);
        double small = size * 0.92;
        boolean isOwned = workload.owner() != null;
        String wanted = Integer.toString(workload.wanted());
        String count = isOwned ? Integer.toString(workload.counts().of(PodState.READY)) : wanted;
        String of = isOwned ? " / " + wanted : "";
        double needed = brush.width(count, Face.SEMIBOLD, size) + brush.width(of, Face.REGULAR, small);
        double name = Math.min(NAME_ROOM, brush.width(title(), Face.SEMIBOLD, titleSize));
        if (end - needed - x - GAP < name) {
            return 0;
        }
        double taken = brush.textEndingAt(end, of, baseline, Face.REGULAR, small, Ink.TEXT_3);
        return taken + brush.textEndingAt(end - taken, count, baseline, Face.SEMIBOLD, size, Ink.TEXT_1);
    }

    private double budgets(double end) {
        Budget budget = Budget.of(workload, brush.nowMs());
        List<Part> available = List.of(new Part(Ink.READY, Math.min(budget.available(), budget.wanted())));
        String stay = brush.say("stage.budget.available", budget.mustStay());
        String most = brush.say("stage.budget.pods", budget.atMost());
        double size = Brush.type(11, scale);
        double gauge = Math.max(gaugeWidth(budget.wanted()), gaugeWidth(budget.atMost()));
        double words = Math.max(brush.width(stay, Face.REGULAR, size), brush.width(most, Face.REGULAR, size));
        double left = end - gauge - 10 * scale;
        row(stay, available, budget.wanted(), budget.mustStay(), left, end - gauge, 18);
        row(most, revisions(), budget.atMost(), budget.atMost(), left, end - gauge, 34);
        return gauge + words + 10 * scale;
    }

    private double gaugeWidth(int capacity) {
        return (capacity > SQUARES_MAX ? BAR_WIDTH : capacity * SQUARE_PITCH - (SQUARE_PITCH - SQUARE)) * scale;
    }

    private List<Part> revisions() {
        List<Part> parts = new ArrayList<>();
        for (ReplicaSetBox column : workload.columns()) {
            parts.add(new Part(
                    Ink.ofRevision(column.revision()), column.grid().counts().active()));
        }
        return parts;
    }

    private void row(String words, List<Part> parts, int capacity, int limit, double wordsEnd, double x, double y) {
        double size = Brush.type(11, scale);
        double middle = bounds.y() + y * scale;
        brush.textEndingAt(wordsEnd, words, middle + size * 0.36, Face.REGULAR, size, Ink.TEXT_2);
        if (capacity > SQUARES_MAX) {
            bar(parts, capacity, limit, x, middle);
        } else {
            squares(parts, capacity, x, middle);
        }
    }

    private void squares(List<Part> parts, int capacity, double x, double middle) {
        double side = SQUARE * scale;
        int at = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.count(); i++) {
                square(x + at++ * SQUARE_PITCH * scale, middle, side, part.ink(), part.ink());
            }
        }
        while (at < capacity) {
            square(x + at++ * SQUARE_PITCH * scale, middle, side, null, Ink.LINE_STRONG);
        }
    }

    private void square(double x, double middle, double side, @Nullable Ink fill, Ink line) {
        brush.box(new Rect(x, middle - side / 2, side, side), 2 * scale, fill, line, null);
    }

    private void bar(List<Part> parts, int capacity, int limit, double x, double middle) {
        double height = SQUARE * scale;
        double width = BAR_WIDTH * scale;
        double top = middle - height / 2;
        brush.box(new Rect(x, top, width, height), 2 * scale, null, Ink.LINE_STRONG, null);
        double at = x;
        for (Part part : parts) {
            double length = Math.min(width * part.count() / capacity, x + width - at);
            if (length > 0) {
                brush.bar(new Rect(at, top, length, height), part.ink());
                at += length;
            }
        }
        if (limit < capacity) {
            double tick = x + width * limit / capacity;
            brush.line(tick, top - 2, tick, top + height + 2, Ink.TEXT_1);
        }
    }

    private record Part(Ink ink, int count) {}
}
