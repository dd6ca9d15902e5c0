package podium.ui.playback;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import podium.graph.Ink;
import podium.timeline.Lane;
import podium.timeline.StepFunction;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/** Paints the whole timeline anew. */
final class TimelinePainter {

    private static final double BAND_SHARE = 0.65;
    private static final double TICK_GAP = 92;
    private static final double FUTURE_DIM = 0.42;
    private static final double LABEL_LEFT = 14;

    private final Brush brush;
    private final TimelineModel model;
    private final TimelinePlaces places;
    private final TextsModel texts;
    private final StepTexts steps;
    private final TimeScale scale;

    TimelinePainter(Brush brush, TimelineModel model, TimelinePlaces places, TextsModel texts) {
        this.brush = brush;
        this.model = model;
        this.places = places;
        this.texts = texts;
        this.steps = new StepTexts(texts);
        this.scale = model.scale();
    }

    void paint(List<Lane> lanes, List<DeedPainter.Dot> dots, List<Integer> bookmarks) {
        GraphicsContext canvas = brush.canvas();
        canvas.setFill(brush.ink(Ink.PANEL));
        canvas.fillRect(0, 0, places.width(), places.height());
        paintLanes(lanes);
        paintDeeds(dots);
        paintAxis();
        paintAvailable();
        paintFuture();
        paintBookmarks(bookmarks);
        paintCursor();
    }

    private void paintLanes(List<Lane> lanes) {
        GraphicsContext canvas = brush.canvas();
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, places.top(), places.width(), places.lanesBottom() - places.top());
        canvas.clip();
        LanePainter painter = new LanePainter(brush, scale, model.startMs());
        Lane selected = model.selectedLane();
        int first = (int) (places.scroll() / places.lane());
        for (int i = first; i < lanes.size() && places.laneTop(i) < places.lanesBottom(); i++) {
            paintLane(painter, lanes.get(i), i, lanes.get(i) == selected);
        }
        canvas.restore();
        paintThumb();
    }

    private void paintLane(LanePainter painter, Lane lane, int place, boolean isSelected) {
        double top = places.laneTop(place);
        double bottom = Math.round(top + places.lane() * 0.88);
        brush.line(Ink.LINE, places.plotLeft() - 8, bottom + 3, places.plotRight(), bottom + 3);
        painter.paint(lane, bottom, places.lane() * BAND_SHARE, model.endMs());
        Brush.Type type = isSelected ? Brush.Type.LABEL_STRONG : Brush.Type.LABEL;
        String name = LanePainter.name(lane, texts);
        double room = places.plotLeft() - LABEL_LEFT - 12;
        brush.text(
                type,
                isSelected ? Ink.TEXT_1 : Ink.TEXT_2,
                brush.fitted(type, name, room),
                LABEL_LEFT,
                top + places.lane() / 2 + 2);
    }

    /** How far the lanes are scrolled, when there are more than are seen. */
    private void paintThumb() {
        double seen = places.lanesBottom() - places.top();
        double all = places.laneCount() * places.lane();
        if (places.scrollMax() > 0) {
            double length = Math.max(16, seen * seen / all);
            double y = places.top() + (seen - length) * places.scroll() / places.scrollMax();
            brush.fill(Ink.LINE_STRONG, 1);
            brush.canvas().fillRoundRect(places.width() - 8, y, 5, length, 5, 5);
        }
    }

    private void paintDeeds(List<DeedPainter.Dot> dots) {
        double middle = Math.round((places.deedsTop() + places.axisTop()) / 2) + 1.0;
        brush.text(Brush.Type.LABEL, Ink.TEXT_2, texts.say("playback.lane.you"), LABEL_LEFT, middle);
        new DeedPainter(brush, scale, model.timeline(), texts).paint(dots, middle);
        double line = places.axisTop() - 2;
        brush.line(Ink.LINE, places.plotLeft() - 8, line, places.plotRight(), line);
    }

    private void paintAxis() {
        double top = places.axisTop() + 3;
        double middle = top + 15 * brush.em();
        for (long ms : TimeTicks.of(scale, TICK_GAP * brush.em())) {
            double x = scale.x(ms);
            brush.line(Ink.LINE_STRONG, x, top, x, top + 4);
            String name = texts.messages().span(ms);
            double half = brush.width(Brush.Type.SMALL, name) / 2;
            double centre = Math.min(x, places.plotRight() - half);
            brush.text(Brush.Type.SMALL, Ink.TEXT_3, name, centre, middle, TextAlignment.CENTER);
        }
    }

    private void paintAvailable() {
        Lane selected = model.selectedLane();
        StepFunction available = selected == null ? model.lanes().available() : selected.available();
        StepFunction wanted = selected == null ? model.lanes().wanted() : selected.wanted();
        double bottom = places.availableBottom();
        double height = bottom - places.availableTop() - 4;
        double unit = height / Math.max(1, Math.max(available.max(), wanted.max()));
        brush.text(Brush.Type.LABEL, Ink.TEXT_2, texts.say("playback.available"), LABEL_LEFT, bottom - height / 2 + 1);
        curve(wanted, bottom, unit, Ink.LINE_STRONG, 1);
        curve(available, bottom, unit, Ink.READY, 1.6);
    }

    private void curve(StepFunction values, double bottom, double unit, Ink ink, double width) {
        GraphicsContext canvas = brush.canvas();
        double right = Math.min(scale.right(), scale.x(model.endMs()));
        canvas.setStroke(brush.ink(ink));
        canvas.setLineWidth(width);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.beginPath();
        double x = scale.left();
        double y = bottom - values.valueAt(instant(x)) * unit;
        canvas.moveTo(x, y);
        while (x < right) {
            int place = values.placeAt(instant(x)) + 1;
            double change = place < values.size() ? scale.x(values.atMs(place) - model.startMs()) : right;
            x = Math.min(right, Math.max(x + 1, change));
            canvas.lineTo(x, y);
            y = bottom - values.valueAt(instant(x)) * unit;
            canvas.lineTo(x, y);
        }
        canvas.stroke();
    }

    private long instant(double x) {
        return model.startMs() + (long) Math.ceil(scale.ms(x));
    }

    /** What lies beyond the cursor is there, but dimmed. */
    private void paintFuture() {
        double from = Math.max(scale.left(), scale.x(model.cursorMs()));
        if (from < scale.right()) {
            brush.fill(Ink.BACKGROUND, FUTURE_DIM);
            brush.canvas().fillRect(from, 4, scale.right() - from, places.height() - 8);
        }
    }

    private void paintBookmarks(List<Integer> bookmarks) {
        GraphicsContext canvas = brush.canvas();
        for (int step : bookmarks) {
            double x = scale.x(model.timeline().step(step).atMs() - model.startMs());
            if (x >= scale.left() && x <= scale.right()) {
                double top = places.axisTop() - 2;
                canvas.setFill(brush.ink(Ink.UNREADY));
                canvas.fillPolygon(
                        new double[] {x - 4, x + 4, x + 4, x, x - 4},
                        new double[] {top, top, top + 11, top + 7, top + 11},
                        5);
            }
        }
    }

    private void paintCursor() {
        double x = scale.x(model.cursorMs());
        if (x < scale.left() - 1 || x > scale.right() + 1) {
            return;
        }
        GraphicsContext canvas = brush.canvas();
        canvas.setFill(brush.ink(Ink.ACCENT));
        canvas.fillRect(Math.round(x) - 1, 4, 2, places.height() - 8);
        String time = steps.clock((long) model.cursorMs());
        double width = brush.width(Brush.Type.SMALL_STRONG, time) + 18;
        double height = 20 * brush.em();
        double left = Math.max(4, Math.min(x - width / 2, places.width() - width - 4));
        double top = places.axisTop() + 1;
        canvas.fillRoundRect(left, top, width, height, height, height);
        brush.text(Brush.Type.SMALL_STRONG, Ink.PANEL, time, left + width / 2, top + height / 2, TextAlignment.CENTER);
    }

    /** A thin line where the pointer is. */
    void paintPointer(@Nullable Double x) {
        if (x != null && x >= scale.left() && x <= scale.right()) {
            brush.line(Ink.TEXT_3, x, 4, x, places.height() - 5);
        }
    }
}
