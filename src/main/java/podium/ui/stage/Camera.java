package podium.ui.stage;

import java.util.function.Supplier;
import podium.graph.Overlay;
import podium.graph.Rect;
import podium.graph.View;

/**
 * Which part of the stage is seen. Until somebody moves it, it keeps everything in sight; from then on it stays where it was
 * put, until it is asked to fit again.
 */
public final class Camera {

    private static final double MOVE_MS = 180;
    private static final double MARGIN = 40;

    private final Supplier<Rect> everything;
    private final Easing easing = new Easing(MOVE_MS);

    private View view = new View(1, 0, 0, 1, 1, 1);
    private View start = view;
    private View target = view;
    private boolean isFitting = true;
    private boolean moves = true;

    /** @param everything the bounds of all there is */
    Camera(Supplier<Rect> everything) {
        this.everything = everything;
    }

    /** What is seen now. */
    public View view() {
        return view;
    }

    /** Whether it keeps everything in sight by itself. */
    public boolean isFitting() {
        return isFitting;
    }

    public boolean isMoving() {
        return easing.isRunning();
    }

    /** @param changed whether it moves on its way, or is there at once */
    public void setMoves(boolean changed) {
        moves = changed;
    }

    /** To another size of the viewport: at once. */
    public void resize(double width, double height, double pixel) {
        view = view.resized(width, height, pixel);
        target = target.resized(width, height, pixel);
        if (isFitting) {
            jump(fitted());
        } else if (!isMoving()) {
            target = view;
        }
    }

    /** Shows everything, and keeps it in sight from now on. */
    public void fit() {
        isFitting = true;
        travel(fitted());
    }

    /** After the stage has changed: follows if it keeps everything in sight. */
    public void follow() {
        if (isFitting) {
            View wanted = fitted();
            if (!wanted.equals(target)) {
                travel(wanted);
            }
        }
    }

    /** Moves with the hand. */
    public void pan(double dx, double dy) {
        isFitting = false;
        jump(view.moved(dx, dy));
    }

    /** Zooms by a factor with the point under these pixels staying there. */
    public void zoom(double factor, double x, double y) {
        isFitting = false;
        View from = isMoving() ? target : view;
        travel(from.zoomed(from.scale() * factor, x, y));
    }

    /** Shows one thing as large as fits. */
    public void show(Rect bounds) {
        isFitting = false;
        travel(View.fitting(bounds, view.width(), view.height(), Overlay.HEAD, view.pixel()));
    }

    /** Moves as little as needed to have something in sight. */
    public void reveal(Rect bounds) {
        double scale = target.scale();
        double left = (bounds.x() - target.left()) * scale;
        double top = (bounds.y() - target.top()) * scale;
        double dx = shift(left, bounds.width() * scale, target.width(), MARGIN);
        double dy = shift(top, bounds.height() * scale, target.height(), Overlay.HEAD + 8);
        if (dx != 0 || dy != 0) {
            isFitting = false;
            travel(target.moved(dx, dy));
        }
    }

    private static double shift(double start, double length, double room, double margin) {
        if (length > room - 2 * margin || start < margin) {
            return start >= 0 && start < room - margin ? 0 : margin - start;
        }
        return Math.min(0, room - margin - start - length);
    }

    private View fitted() {
        return View.fitting(everything.get(), view.width(), view.height(), Overlay.HEAD, view.pixel());
    }

    private void travel(View wanted) {
        if (!moves) {
            jump(wanted);
            return;
        }
        start = view;
        target = wanted;
        easing.start();
    }

    private void jump(View wanted) {
        view = wanted;
        target = wanted;
        easing.stop();
    }

    /** Moves on. */
    void tick(long nowNanos) {
        if (isMoving()) {
            double share = easing.tick(nowNanos);
            view = start.towards(target, share);
        }
    }
}
