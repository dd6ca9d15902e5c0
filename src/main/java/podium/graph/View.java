package podium.graph;

/**
 * Which part of the stage is seen, and how large.
 *
 * @param scale pixels a unit of the stage
 * @param left the stage's coordinate at the left edge
 * @param top the stage's coordinate at the upper edge
 * @param width of the picture, in pixels of a screen at 1×
 * @param height of the picture, in pixels of a screen at 1×
 * @param pixel the size of one pixel of the device: 0.5 on a screen at 2×
 */
public record View(double scale, double left, double top, double width, double height, double pixel) {

    public static final double SCALE_MIN = 0.002;
    public static final double SCALE_MAX = 8;

    /** When everything fits, it is not blown up beyond this: a pod alone is no poster. */
    private static final double FIT_SCALE_MAX = 1.25;

    /** A view that shows all of a stage in a picture of this size, centred, with room above it. */
    public static View fitting(Rect everything, double width, double height, double above, double pixel) {
        double room = Math.max(1, height - above);
        double scale = Math.min(
                (width - 2 * Sizes.MARGIN) / Math.max(1, everything.width()),
                (room - 2 * Sizes.MARGIN) / Math.max(1, everything.height()));
        scale = Math.max(SCALE_MIN, Math.min(FIT_SCALE_MAX, scale));
        return new View(
                scale,
                everything.centreX() - width / 2 / scale,
                everything.centreY() - (room / 2 + above) / scale,
                width,
                height,
                pixel);
    }

    public double toStageX(double x) {
        return left + x / scale;
    }

    public double toStageY(double y) {
        return top + y / scale;
    }

    public View moved(double dx, double dy) {
        return new View(scale, left - dx / scale, top - dy / scale, width, height, pixel);
    }

    /** The view at another scale with the point that is now at these pixels staying there. */
    public View zoomed(double changedScale, double x, double y) {
        double bounded = Math.max(SCALE_MIN, Math.min(SCALE_MAX, changedScale));
        return new View(bounded, toStageX(x) - x / bounded, toStageY(y) - y / bounded, width, height, pixel);
    }

    public View resized(double changedWidth, double changedHeight, double changedPixel) {
        return new View(scale, left, top, changedWidth, changedHeight, changedPixel);
    }

    /** The view on the way to another. */
    public View towards(View other, double share) {
        if (share >= 1) {
            return other;
        }
        // Scales multiply: halfway between 1 and 4 is 2. What is at the centre moves evenly for the eye.
        double way =
                scale == other.scale ? share : (Math.pow(other.scale / scale, -share) - 1) / (scale / other.scale - 1);
        double between = scale * Math.pow(other.scale / scale, share);
        double x = (left + width / 2 / scale) * (1 - way) + (other.left + other.width / 2 / other.scale) * way;
        double y = (top + height / 2 / scale) * (1 - way) + (other.top + other.height / 2 / other.scale) * way;
        return new View(
                between,
                x - other.width / 2 / between,
                y - other.height / 2 / between,
                other.width,
                other.height,
                pixel);
    }

    /** The picture's own rectangle. */
    public Rect frame() {
        return new Rect(0, 0, width, height);
    }
}
