package podium.ui.stage;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import podium.graph.View;
import podium.graph.Walk;

/**
 * The keys of the stage: F fits, + and − zoom, 0 shows its own size, the arrows walk along owners. Left and right alone are
 * time's, all over the window; with Alt they walk too.
 */
final class StageKeys implements EventHandler<KeyEvent> {

    static final double ZOOM_STEP = 1.4;

    private final StageModel model;
    private final Runnable menu;
    private final Runnable changed;

    /** @param menu shows what can be done to the selected object */
    StageKeys(StageModel model, Runnable menu, Runnable changed) {
        this.model = model;
        this.menu = menu;
        this.changed = changed;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            return;
        }
        if (isDone(event)) {
            event.consume();
            changed.run();
        }
    }

    private boolean isDone(KeyEvent event) {
        return switch (event.getCode()) {
            case F -> does(() -> model.camera().fit());
            case PLUS, EQUALS, ADD -> does(() -> zoom(ZOOM_STEP));
            case MINUS, SUBTRACT -> does(() -> zoom(1 / ZOOM_STEP));
            case DIGIT0, NUMPAD0 -> does(() -> zoom(1 / model.camera().view().scale()));
            case UP, KP_UP -> does(() -> model.walk(Walk.Direction.UP));
            case DOWN, KP_DOWN -> does(() -> model.walk(Walk.Direction.DOWN));
            case LEFT, KP_LEFT -> event.isAltDown() && does(() -> model.walk(Walk.Direction.LEFT));
            case RIGHT, KP_RIGHT -> event.isAltDown() && does(() -> model.walk(Walk.Direction.RIGHT));
            case ESCAPE -> does(() -> model.selection().clear());
            case CONTEXT_MENU -> does(menu);
            case F10 -> event.isShiftDown() && does(menu);
            default -> false;
        };
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }

    private void zoom(double factor) {
        View view = model.camera().view();
        model.camera().zoom(factor, view.width() / 2, view.height() / 2);
    }
}
