package podium.ui.shell;

/** A part of the window that can be closed and resized. The stage is none: it takes what the others leave. */
enum Panel {
    EXPLORER(248, 160),
    EDITOR(232, 96),
    INSPECTOR(364, 240),
    TIME(208, 120);

    private final double size;
    private final double sizeMin;

    Panel(double size, double sizeMin) {
        this.size = size;
        this.sizeMin = sizeMin;
    }

    /** Its width or height at first, in pixels. */
    double size() {
        return size;
    }

    /** The least width or height at which it is of use, in pixels. */
    double sizeMin() {
        return sizeMin;
    }
}
