package podium.graph;

import java.util.ArrayList;
import java.util.List;
import podium.base.Messages;
import podium.graph.Shape.Anchor;

/** What a picture outside the window says besides the stage itself: how many pods are in each state, and a caption. */
public final class Overlay {

    /** The room above the stage in which the counts stand. */
    public static final double HEAD = 46;

    private static final double EDGE = 16;
    private static final double HEIGHT = 30;
    private static final double SIZE = 12;
    private static final double PADDING = 12;

    private final TextMetrics metrics;
    private final Messages messages;
    private final View view;
    private final List<Shape> shapes = new ArrayList<>();

    private Overlay(TextMetrics metrics, Messages messages, View view) {
        this.metrics = metrics;
        this.messages = messages;
        this.view = view;
    }

    /** The list with the counts at its upper right and the caption at its lower left; an empty caption is left out. */
    public static DisplayList on(
            DisplayList list, View view, StateCounts counts, String caption, TextMetrics metrics, Messages messages) {
        Overlay overlay = new Overlay(metrics, messages, view);
        overlay.shapes.addAll(list.shapes());
        overlay.counts(counts);
        if (!caption.isEmpty()) {
            overlay.caption(caption);
        }
        return new DisplayList(list.width(), list.height(), overlay.shapes);
    }

    private void counts(StateCounts counts) {
        String total = messages.say("stage.counts", counts.total());
        double width = 2 * PADDING + metrics.width(total, Face.REGULAR, SIZE);
        List<PodState> present = new ArrayList<>();
        for (PodState state : PodState.values()) {
            if (counts.of(state) > 0) {
                present.add(state);
                width += 26 + metrics.width(messages.count(counts.of(state)), Face.REGULAR, SIZE);
            }
        }
        Rect chip = new Rect(Math.round(view.width() - EDGE - width), EDGE, Math.round(width), HEIGHT);
        chip(chip);
        double baseline = chip.y() + HEIGHT / 2 + SIZE * 0.36;
        double x = chip.x() + PADDING;
        x += label(total, x, baseline, Ink.TEXT_2);
        for (PodState state : present) {
            x += 10;
            shapes.add(new Shape.Mark(state.icon(), Math.round(x), Math.round(baseline - 10), 11, state.ink(), 1));
            x += 16 + label(messages.count(counts.of(state)), x + 15, baseline, state.ink());
        }
    }

    private void caption(String caption) {
        double room = view.width() - 2 * EDGE - 2 * PADDING;
        String text = metrics.cutEnd(caption, Face.REGULAR, SIZE + 1, room);
        double width = 2 * PADDING + metrics.width(text, Face.REGULAR, SIZE + 1);
        Rect chip = new Rect(EDGE, view.height() - EDGE - HEIGHT, Math.round(width), HEIGHT);
        chip(chip);
        double baseline = chip.y() + HEIGHT / 2 + SIZE * 0.38;
        shapes.add(new Shape.Label(
                text, chip.x() + PADDING, baseline, Face.REGULAR, SIZE + 1, Ink.TEXT_1, Anchor.START, 1));
    }

    private void chip(Rect bounds) {
        shapes.add(new Shape.Box(bounds, 6, Ink.PANEL, Ink.LINE, 1, false, 1, null));
    }

    private double label(String text, double x, double baseline, Ink ink) {
        shapes.add(new Shape.Label(text, x, baseline, Face.REGULAR, SIZE, ink, Anchor.START, 1));
        return metrics.width(text, Face.REGULAR, SIZE);
    }
}
