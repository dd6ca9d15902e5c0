package podium.ui.playback;

import java.util.ArrayList;
import java.util.List;
import podium.base.Why;
import podium.cluster.Change;
import podium.graph.Ink;
import podium.sim.Step;
import podium.timeline.Timeline;
import podium.ui.model.TextsModel;

/** Paints what somebody did: dots with names, as far as there is room for them. Dots that would cover one another are one. */
final class DeedPainter {

    private static final double RADIUS = 5;
    private static final double NAME_GAP = 10;
    private static final double NAME_MIN = 24;

    private final Brush brush;
    private final TimeScale scale;
    private final Timeline timeline;
    private final TextsModel texts;

    DeedPainter(Brush brush, TimeScale scale, Timeline timeline, TextsModel texts) {
        this.brush = brush;
        this.scale = scale;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** Deeds that stand on one dot, the first of them and how many. */
    record Dot(double x, int step, int count, boolean hasRefusal) {}

    /** The dots of the deeds that are seen. */
    List<Dot> dots(List<Integer> deeds) {
        long startMs = timeline.step(0).atMs();
        List<Dot> dots = new ArrayList<>();
        for (int i = firstSeen(deeds, startMs); i < deeds.size(); i++) {
            Step step = timeline.step(deeds.get(i));
            double x = scale.x(step.atMs() - startMs);
            if (x > scale.right() + RADIUS) {
                break;
            }
            add(dots, new Dot(x, deeds.get(i), 1, isRefused(step)));
        }
        return dots;
    }

    private int firstSeen(List<Integer> deeds, long startMs) {
        double fromMs = scale.ms(scale.left() - RADIUS) + startMs;
        int low = 0;
        int high = deeds.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeline.step(deeds.get(middle)).atMs() < fromMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void add(List<Dot> dots, Dot dot) {
        Dot last = dots.isEmpty() ? null : dots.get(dots.size() - 1);
        if (last == null || dot.x - last.x > 2 * RADIUS) {
            dots.add(dot);
        } else {
            dots.set(dots.size() - 1, new Dot(last.x, last.step, last.count + 1, last.hasRefusal || dot.hasRefusal));
        }
    }

    private static boolean isRefused(Step step) {
        return step.changes().stream().anyMatch(Change.Refused.class::isInstance);
    }

    void paint(List<Dot> dots, double middle) {
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            brush.fill(dot.hasRefusal ? Ink.FAILED : Ink.ACCENT, 1);
            brush.canvas().fillOval(dot.x - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS);
            double next = i + 1 < dots.size() ? dots.get(i + 1).x - RADIUS : scale.right();
            paintName(dot, next - 4, middle);
        }
    }

    private void paintName(Dot dot, double rightMax, double middle) {
        double left = dot.x + NAME_GAP;
        if (rightMax - left >= NAME_MIN) {
            String name = name(dot);
            brush.text(
                    Brush.Type.SMALL, Ink.TEXT_2, brush.fitted(Brush.Type.SMALL, name, rightMax - left), left, middle);
        }
    }

    private String name(Dot dot) {
        Why why = timeline.step(dot.step).why();
        String first = texts.say(new Why("deed." + why.key(), why.args()));
        return dot.count == 1 ? first : texts.say("playback.deed.more", first, dot.count - 1);
    }
}
