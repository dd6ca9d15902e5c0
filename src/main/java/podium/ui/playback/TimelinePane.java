package podium.ui.playback;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import podium.sim.Step;
import podium.timeline.Lane;
import podium.ui.fx.Inks;
import podium.ui.model.AppearanceModel;
import podium.ui.model.NamespacesModel;
import podium.ui.model.PlayheadModel;
import podium.ui.model.SelectionModel;
import podium.ui.model.StepTexts;
import podium.ui.model.TextsModel;

/**
 * The painted timeline. Dragging scrubs, the wheel zooms at the pointer, Shift and the wheel move, a double click shows all;
 * over the names of the lanes the wheel scrolls them.
 */
public final class TimelinePane extends Region {

    /** Of a picture's 16 ms, for taking new steps in; what is left over comes with the next picture. */
    private static final long FOLD_NANOS = 4_000_000;

    private static final double ZOOM_PER_PIXEL = 1.004;
    private static final double REACH = 5;
    private static final double HINT_WIDTH = 340;

    private final TimelineModel model;
    private final PlaybackModel playback;
    private final SelectionModel selection;
    private final TextsModel texts;
    private final StepTexts steps;
    private final AppearanceModel appearance;
    private final Inks inks;
    private final Canvas canvas = new Canvas();
    private final Label hint = new Label();
    private final AnimationTimer folding = new AnimationTimer() {
        @Override
        public void handle(long now) {
            requestLayout();
        }
    };
    private List<Lane> lanes = List.of();
    private List<DeedPainter.Dot> dots = List.of();
    private double scroll;
    private @Nullable Double pointer;

    public TimelinePane(
            PlaybackModel playback,
            PlayheadModel playhead,
            NamespacesModel namespaces,
            SelectionModel selection,
            TextsModel texts,
            AppearanceModel appearance,
            Inks inks) {
        this.model = new TimelineModel(playhead, namespaces, selection);
        this.playback = playback;
        this.selection = selection;
        this.texts = texts;
        this.steps = new StepTexts(texts);
        this.appearance = appearance;
        this.inks = inks;
        getStyleClass().addAll("panel", "timeline");
        hint.getStyleClass().add("timeline-hint");
        hint.setManaged(false);
        hint.setVisible(false);
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        getChildren().addAll(canvas, hint);
        listen(playhead, namespaces);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> point(null));
        setOnScroll(this::scrolled);
    }

    private void listen(PlayheadModel playhead, NamespacesModel namespaces) {
        InvalidationListener paint = change -> requestLayout();
        playhead.frameProperty().addListener(change -> {
            model.followCursor();
            requestLayout();
        });
        playhead.sizeProperty().addListener(paint);
        playhead.liveMsProperty().addListener(paint);
        playhead.sessionProperty().addListener(paint);
        namespaces.chosenProperty().addListener(paint);
        selection.primaryProperty().addListener(paint);
        texts.messagesProperty().addListener(paint);
        inks.paletteProperty().addListener(paint);
        appearance.textSizeProperty().addListener(paint);
        playback.bookmarks().steps().addListener(paint);
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (model.catchUp(FOLD_NANOS)) {
            folding.start();
        } else {
            folding.stop();
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        lanes = model.shownLanes();
        scroll = Math.min(scroll, places().scrollMax());
        model.setPlace(places().plotLeft(), places().plotRight() - places().plotLeft());
        paint();
    }

    private TimelinePlaces places() {
        return new TimelinePlaces(getWidth(), getHeight(), appearance.textScale(), lanes.size(), scroll);
    }

    private void paint() {
        Brush brush = new Brush(canvas.getGraphicsContext2D(), inks, appearance.textScale());
        dots = new DeedPainter(brush, model.scale(), model.timeline(), texts)
                .dots(model.lanes().deeds());
        TimelinePainter painter = new TimelinePainter(brush, model, places(), texts);
        painter.paint(lanes, dots, playback.bookmarks().steps());
        painter.paintPointer(pointer);
    }

    private boolean isOnPlot(MouseEvent event) {
        return event.getX() >= places().plotLeft() - REACH;
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!isOnPlot(event)) {
            selectLane(event.getY());
        } else if (event.getClickCount() == 2) {
            model.showAll();
            requestLayout();
        } else {
            playback.seek(stepAt(event.getX(), event.getY()));
        }
    }

    private void selectLane(double y) {
        int place = places().laneAt(y);
        if (place >= 0 && !lanes.get(place).key().name().isEmpty()) {
            selection.select(lanes.get(place).key());
        }
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown() && isOnPlot(event)) {
            point(null);
            playback.seekMs(model.startMs() + (long) model.scale().ms(event.getX()));
        }
    }

    private void moved(MouseEvent event) {
        boolean isOnPlot = isOnPlot(event);
        setCursor(isOnPlot ? Cursor.DEFAULT : Cursor.HAND);
        point(isOnPlot && event.getX() <= places().plotRight() ? event : null);
    }

    /** The step at a place: that of a dot or a red tick nearby, else the last one at or before its instant. */
    private int stepAt(double x, double y) {
        TimelinePlaces places = places();
        boolean isOnDeeds = y >= places.deedsTop() && y < places.axisTop();
        for (DeedPainter.Dot dot : dots) {
            if (isOnDeeds && Math.abs(dot.x() - x) <= 2 * REACH) {
                return dot.step();
            }
        }
        int lane = places.laneAt(y);
        return model.stepAt(x, lane < 0 ? null : lanes.get(lane), REACH);
    }

    /** Says which step is under the pointer. */
    private void point(@Nullable MouseEvent event) {
        pointer = event == null ? null : event.getX();
        hint.setVisible(event != null);
        if (event != null) {
            Step step = model.timeline().step(stepAt(event.getX(), event.getY()));
            long sinceStartMs = step.atMs() - model.startMs();
            hint.setText(texts.say("story.step", step.index(), steps.instant(sinceStartMs), steps.actor(step)) + "\n"
                    + steps.sentence(step));
            placeHint(event.getX());
        }
        paint();
    }

    private void placeHint(double x) {
        double width = Math.min(HINT_WIDTH * appearance.textScale(), getWidth() - 16);
        hint.setMaxWidth(width);
        hint.autosize();
        double left = x + 14 + hint.getWidth() > getWidth() ? x - 14 - hint.getWidth() : x + 14;
        hint.relocate(Math.max(4, left), 6);
    }

    private void scrolled(ScrollEvent event) {
        double pixels = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (event.getX() < places().plotLeft()) {
            scroll = Math.max(0, Math.min(places().scrollMax(), scroll - pixels));
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            model.pan(-pixels);
        } else {
            model.zoom(event.getX(), Math.pow(ZOOM_PER_PIXEL, pixels));
        }
        requestLayout();
        event.consume();
    }
}
