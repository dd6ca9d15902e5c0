package podium.ui.stage;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import podium.graph.DisplayList;
import podium.graph.Rect;
import podium.resource.Key;

/**
 * The mouse on the stage: a click selects (with Shift or Ctrl one more), dragging moves the camera, dragging with Shift draws
 * a rubber band, the wheel zooms to the pointer and with a modifier moves, a double click shows what is under it.
 */
final class StageMouse {

    /** Less than this is a click of a shaking hand. */
    private static final double DRAG_MIN = 4;

    private static final double WHEEL_ZOOM = 1.0022;

    private final StageModel model;
    private final Scenery scenery;
    private final DoubleSupplier unit;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean isDragging;

    /** What the mouse needs of the view. */
    interface Scenery {
        /** What was painted last. */
        DisplayList painted();

        /** From now on the keys are the stage's. */
        void focus();

        /** Draws or, with null, takes away the rubber band. */
        void band(@Nullable Rect band);

        /** Something is under the pointer, or nothing. */
        void hover(@Nullable Key key);

        /** Shows what can be done to an object. */
        void menu(Key key, double screenX, double screenY);

        /** The camera or the selection has changed. */
        void changed();
    }

    /** @param unit pixels of the canvas a unit of the display list */
    StageMouse(StageModel model, Scenery scenery, DoubleSupplier unit) {
        this.model = model;
        this.scenery = scenery;
        this.unit = unit;
    }

    void listenTo(Node node) {
        node.setOnMousePressed(this::pressed);
        node.setOnMouseDragged(event -> dragged(event, node));
        node.setOnMouseReleased(event -> released(event, node));
        node.setOnMouseMoved(event -> scenery.hover(under(event.getX(), event.getY())));
        node.setOnMouseExited(event -> scenery.hover(null));
        node.setOnScroll(this::scrolled);
        node.setOnZoom(this::pinched);
        node.setOnContextMenuRequested(event -> {
            Key key = event.isKeyboardTrigger() ? model.selection().primary() : under(event.getX(), event.getY());
            if (key != null) {
                scenery.menu(key, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private @Nullable Key under(double x, double y) {
        return scenery.painted().keyAt(x / unit.getAsDouble(), y / unit.getAsDouble());
    }

    private void pressed(MouseEvent event) {
        scenery.focus();
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        isDragging = false;
        scenery.hover(null);
        boolean selects = event.getButton() == MouseButton.SECONDARY;
        Key key = under(pressX, pressY);
        if (selects && key != null && !model.selection().keys().contains(key)) {
            model.selection().select(key);
            scenery.changed();
        }
    }

    private void dragged(MouseEvent event, Node node) {
        double distance = Math.hypot(event.getX() - pressX, event.getY() - pressY);
        if (event.getButton() == MouseButton.SECONDARY || (!isDragging && distance < DRAG_MIN)) {
            return;
        }
        isDragging = true;
        if (isBand(event)) {
            scenery.band(band(event));
        } else {
            node.setCursor(Cursor.CLOSED_HAND);
            model.camera()
                    .pan((event.getX() - lastX) / unit.getAsDouble(), (event.getY() - lastY) / unit.getAsDouble());
        }
        lastX = event.getX();
        lastY = event.getY();
        scenery.changed();
    }

    private static boolean isBand(MouseEvent event) {
        return event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
    }

    private Rect band(MouseEvent event) {
        double scale = unit.getAsDouble();
        return Rect.between(pressX / scale, pressY / scale, event.getX() / scale, event.getY() / scale);
    }

    private void released(MouseEvent event, Node node) {
        node.setCursor(Cursor.DEFAULT);
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!isDragging) {
            clicked(event);
        } else if (isBand(event)) {
            List<Key> pods = scenery.painted().podsIn(band(event));
            model.add(pods);
        }
        scenery.band(null);
        scenery.changed();
    }

    private void clicked(MouseEvent event) {
        Key key = under(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            if (key == null) {
                model.camera().fit();
            } else {
                model.zoomTo(key);
            }
        } else if (key == null) {
            model.selection().clear();
        } else if (event.isShiftDown() || event.isShortcutDown()) {
            model.selection().toggle(key);
        } else {
            model.selection().select(key);
        }
    }

    private void scrolled(ScrollEvent event) {
        double scale = unit.getAsDouble();
        boolean isFingers = event.getTouchCount() > 0;
        if (isFingers || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            model.camera().pan(event.getDeltaX() / scale, event.getDeltaY() / scale);
        } else {
            double factor = Math.pow(WHEEL_ZOOM, event.getDeltaY() * event.getMultiplierY() / 10);
            model.camera().zoom(factor, event.getX() / scale, event.getY() / scale);
        }
        event.consume();
        scenery.changed();
    }

    private void pinched(ZoomEvent event) {
        double scale = unit.getAsDouble();
        model.camera().zoom(event.getZoomFactor(), event.getX() / scale, event.getY() / scale);
        event.consume();
        scenery.changed();
    }
}
