package podium.ui.playback;

import java.util.ArrayList;
import java.util.List;
import podium.graph.Ink;
import podium.timeline.Band;
import podium.timeline.Lane;
import podium.timeline.Lanes;
import podium.timeline.Marks;
import podium.timeline.StepFunction;
import podium.ui.model.TextsModel;

/** Paints one lane: the pods of each revision on one another, in the revision's hue, and red ticks where something failed. */
final class LanePainter {

    private static final double OPACITY = 0.78;
    private static final double TICK_WIDTH = 4;

    private final Brush brush;
    private final TimeScale scale;
    private final long startMs;

    /** @param startMs the instant from which the scale counts, in milliseconds since 1970 */
    LanePainter(Brush brush, TimeScale scale, long startMs) {
        this.brush = brush;
        this.scale = scale;
        this.startMs = startMs;
    }

    /**
     * @param bottom on which the bands stand
     * @param height of the most pods there ever were
     * @param endMs up to which anything is known, from the start
     */
    void paint(Lane lane, double bottom, double height, double endMs) {
        double right = Math.min(scale.right(), scale.x(endMs));
        double unit = height / Math.max(1, lane.max());
        List<Band> bands = bandsWithin(lane);
        double x = scale.left();
        while (x < right) {
            double next = Math.min(right, nextChange(bands, x));
            paintColumn(bands, x, next, bottom, unit);
            x = next;
        }
        paintFailures(lane.failures(), bottom, height);
    }

    private List<Band> bandsWithin(Lane lane) {
        List<Band> within = new ArrayList<>();
        for (Band band : lane.bands()) {
            StepFunction replicas = band.replicas();
            int first = replicas.placeAt(instant(scale.fromMs()));
            boolean isThere = first >= 0 && replicas.value(first) > 0;
            boolean comes = first + 1 < replicas.size() && replicas.atMs(first + 1) <= instant(scale.toMs());
            if (isThere || comes) {
                within.add(band);
            }
        }
        return within;
    }

    /** The next pixel, at least one further, at which a band has another height. */
    private double nextChange(List<Band> bands, double x) {
        long after = instantAt(x);
        double next = Double.MAX_VALUE;
        for (Band band : bands) {
            int place = band.replicas().placeAt(after) + 1;
            if (place < band.replicas().size()) {
                next = Math.min(next, Math.round(scale.x(band.replicas().atMs(place) - startMs)));
            }
        }
        return Math.max(x + 1, next);
    }

    /** What has begun by the end of the column's first pixel is seen in it. */
    private long instantAt(double x) {
        return instant(scale.ms(x + 0.5));
    }

    private void paintColumn(List<Band> bands, double from, double to, double bottom, double unit) {
        long at = instantAt(from);
        double stacked = 0;
        for (Band band : bands) {
            int count = band.replicas().valueAt(at);
            if (count > 0) {
                double low = Math.round(bottom - stacked * unit);
                double high = Math.round(bottom - (stacked + count) * unit);
                brush.fill(hue(band), OPACITY);
                brush.canvas().fillRect(from, Math.min(high, low - 1), to - from, Math.max(1, low - high));
                stacked += count;
            }
        }
    }

    private static Ink hue(Band band) {
        return band.revision() == 0 ? Ink.TEXT_3 : Ink.ofRevision(band.revision());
    }

    private void paintFailures(Marks failures, double bottom, double height) {
        int place = failures.placeFrom(instant(scale.fromMs()));
        while (place < failures.size() && failures.atMs(place) <= instant(scale.toMs())) {
            double x = scale.x(failures.atMs(place) - startMs);
            brush.fill(Ink.FAILED, 1);
            brush.canvas().fillRoundRect(x - TICK_WIDTH / 2, bottom - height - 2, TICK_WIDTH, height + 4, 4, 4);
            place = Math.max(place + 1, failures.placeFrom(instant(scale.ms(x + TICK_WIDTH / 2))));
        }
    }

    private long instant(double ms) {
        return startMs + (long) Math.ceil(ms);
    }

    /** What a lane is called. */
    static String name(Lane lane, TextsModel texts) {
        if (lane.key().equals(Lanes.NODES)) {
            return texts.say("playback.lane.nodes");
        }
        String namespace = lane.key().namespace();
        return namespace.isEmpty()
                ? texts.say("playback.lane.pods", lane.key().name())
                : namespace + " / " + lane.key().name();
    }
}
