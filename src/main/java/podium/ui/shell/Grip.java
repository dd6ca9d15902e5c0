package podium.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The edge between two panels: a line to see, a wider strip to take hold of; arrow keys move it too. */
final class Grip extends Region {

    /** Wide enough to be hit, narrow enough not to be in the way. */
    static final double WIDTH = 7;

    private static final double KEY_STEP = 16;

    private final Orientation orientation;
    private final DoubleConsumer move;
    private double last;

    /**
     * @param orientation of the line
     * @param move takes by how many pixels it is dragged, to the right or down
     * @param reset puts it back where it was at first
     */
    Grip(Orientation orientation, DoubleConsumer move, Runnable reset) {
        this.orientation = orientation;
        this.move = move;
        getStyleClass().addAll("grip", isVertical() ? "vertical" : "horizontal");
        setCursor(isVertical() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        setOnMousePressed(event -> last = place(event));
        setOnMouseDragged(this::drag);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                reset.run();
            }
        });
        setOnKeyPressed(this::key);
    }

    private boolean isVertical() {
        return orientation == Orientation.VERTICAL;
    }

    private double place(MouseEvent event) {
        return isVertical() ? event.getSceneX() : event.getSceneY();
    }

    private void drag(MouseEvent event) {
        double now = place(event);
        move.accept(now - last);
        last = now;
        event.consume();
    }

    private void key(KeyEvent event) {
        KeyCode less = isVertical() ? KeyCode.LEFT : KeyCode.UP;
        KeyCode more = isVertical() ? KeyCode.RIGHT : KeyCode.DOWN;
        if (event.getCode() == less || event.getCode() == more) {
            move.accept(event.getCode() == less ? -KEY_STEP : KEY_STEP);
            event.consume();
        }
    }
}
