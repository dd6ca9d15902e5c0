package podium.graph;

/** A rectangle by its upper left corner. */
public record Rect(double x, double y, double width, double height) {

    public static final Rect NOTHING = new Rect(0, 0, 0, 0);

    /** The rectangle between two corners, whichever they are. */
    public static Rect between(double x1, double y1, double x2, double y2) {
        return new Rect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    public boolean intersects(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /** The rectangle with each edge moved inwards, or outwards when negative. */
    public Rect inset(double by) {
        return new Rect(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by));
    }

    /** The rectangle on the way from this one to another: this at 0, the other at 1. */
    public Rect towards(Rect other, double share) {
        return new Rect(
                x + (other.x - x) * share,
                y + (other.y - y) * share,
                width + (other.width - width) * share,
                height + (other.height - height) * share);
    }
}
