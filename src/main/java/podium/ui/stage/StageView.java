package podium.ui.stage;

import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import podium.graph.DisplayList;
import podium.graph.IconSet;
import podium.graph.Rect;
import podium.resource.Key;
import podium.ui.fx.Inks;
import podium.ui.fx.ObjectMenu;

/** The stage: paints what {@link StageModel} shows, and takes the mouse and the keys. */
public final class StageView extends Region {

    /** While nothing but the clock moves, it is enough to paint this often: what is waited for is said in tenths. */
    private static final long CLOCK_MS = 100;

    private static final double TIP_MS = 450;
    private static final double HEAD_EDGE = 14;

    private final StageModel model;
    private final ObjectMenu menu;
    private final Canvas canvas = new Canvas();
    private final Region band = new Region();
    private final Region focusRing = new Region();
    private final Label nothing = new Label();
    private final Tooltip tip = new Tooltip();
    private final Inks inks;
    private final CanvasPainter painter;
    private final StageHead head;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            model.tick(nowNanos);
            paint();
            if (!model.isMoving()) {
                stop();
            }
        }
    };

    private Subscription subscription = Subscription.EMPTY;
    private DisplayList painted = new DisplayList(0, 0, List.of());
    private long paintedMs;
    private boolean isStale = true;

    /** @param menu of what can be done to an object */
    public StageView(StageModel model, ObjectMenu menu) {
        this.model = model;
        this.menu = menu;
        this.inks = new Inks(model.appearance());
        IconSet icons = new IconSet();
        this.painter = new CanvasPainter(canvas.getGraphicsContext2D(), inks, icons);
        this.head = new StageHead(model.texts(), icons, model.camera(), this::changed);
        getStyleClass().add("stage");
        band.getStyleClass().add("stage-band");
        band.setVisible(false);
        band.setMouseTransparent(true);
        focusRing.getStyleClass().add("stage-focus");
        focusRing.setMouseTransparent(true);
        nothing.getStyleClass().add("stage-nothing");
        nothing.setMouseTransparent(true);
        nothing.textProperty().bind(model.texts().bind("stage.nothing"));
        tip.setShowDelay(Duration.millis(TIP_MS));
        getChildren().addAll(canvas, nothing, band, focusRing, head);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setOnKeyPressed(new StageKeys(model, this::menuOfSelected, this::changed));
        new StageMouse(model, new CanvasScenery(), this::unit).listenTo(canvas);
        sceneProperty().addListener((property, before, after) -> moveTo(after));
    }

    private void moveTo(@Nullable Scene scene) {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        pulse.stop();
        if (scene != null) {
            subscription = listen();
            changed();
        }
    }

    private Subscription listen() {
        return Subscription.combine(
                model.follow(),
                model.layoutProperty().subscribe(layout -> {
                    head.show(layout.counts());
                    nothing.setVisible(layout.isEmpty());
                    changed();
                }),
                model.selection().keysProperty().subscribe(this::changed),
                model.texts().messagesProperty().subscribe(() -> {
                    head.show(model.layout().counts());
                    changed();
                }),
                model.playhead().liveMsProperty().subscribe(this::clockMoved),
                inks.paletteProperty().subscribe(this::changed),
                model.appearance().textSizeProperty().subscribe(this::changed));
    }

    private void clockMoved() {
        if (Math.abs(model.playhead().viewedMs() - paintedMs) >= CLOCK_MS) {
            changed();
        }
    }

    /** Something is to be painted anew: with the next pulse, and with each one while something moves. */
    private void changed() {
        isStale = true;
        requestLayout();
        if (model.isMoving()) {
            pulse.start();
        }
    }

    /** Pixels of the canvas a unit of the display list: larger text makes everything larger. */
    private double unit() {
        return model.appearance().textScale();
    }

    private double outputScale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            isStale = true;
        }
        double room = Math.max(0, width - 2 * HEAD_EDGE);
        layoutInArea(head, HEAD_EDGE, HEAD_EDGE, room, height, 0, HPos.RIGHT, VPos.TOP);
        layoutInArea(nothing, 0, 0, width, height, 0, HPos.CENTER, VPos.CENTER);
        focusRing.resizeRelocate(0, 0, width, height);
        if (isStale && width > 0 && height > 0) {
            paint();
        }
    }

    private void paint() {
        double unit = unit();
        double pixel = 1 / (outputScale() * unit);
        double width = getWidth() / unit;
        double height = getHeight() / unit;
        var view = model.camera().view();
        if (view.width() != width || view.height() != height || view.pixel() != pixel) {
            model.camera().resize(width, height, pixel);
        }
        isStale = false;
        painted = model.picture();
        paintedMs = model.playhead().viewedMs();
        painter.paint(painted, pixel, unit);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? model.sentence()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void menuOfSelected() {
        Key key = model.selection().primary();
        Rect bounds = key == null ? null : painted.boundsOf(key);
        if (key != null && bounds != null) {
            Point2D corner = canvas.localToScreen(bounds.x() * unit(), bounds.bottom() * unit());
            showMenu(key, corner.getX(), corner.getY());
        }
    }

    private void showMenu(Key key, double screenX, double screenY) {
        tip.hide();
        menu.show(key, canvas, screenX, screenY);
    }

    /** What was painted last, for those who look at it from outside: tests and benchmarks. */
    DisplayList painted() {
        return painted;
    }

    /** What the mouse does to the view. */
    private final class CanvasScenery implements StageMouse.Scenery {
        private @Nullable Key hovered;

        @Override
        public DisplayList painted() {
            return painted;
        }

        @Override
        public void focus() {
            requestFocus();
        }

        @Override
        public void band(@Nullable Rect area) {
            band.setVisible(area != null);
            if (area != null) {
                double unit = unit();
                band.resizeRelocate(area.x() * unit, area.y() * unit, area.width() * unit, area.height() * unit);
            }
        }

        @Override
        public void hover(@Nullable Key key) {
            if (Objects.equals(key, hovered)) {
                return;
            }
            hovered = key;
            model.hover(key);
            StageView.this.changed();
            if (key == null) {
                Tooltip.uninstall(canvas, tip);
                tip.hide();
            } else {
                tip.setText(model.tip(key));
                Tooltip.install(canvas, tip);
            }
        }

        @Override
        public void menu(Key key, double screenX, double screenY) {
            showMenu(key, screenX, screenY);
        }

        @Override
        public void changed() {
            StageView.this.changed();
        }
    }
}
