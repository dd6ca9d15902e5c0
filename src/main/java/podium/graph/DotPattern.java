package podium.graph;

import org.jspecify.annotations.Nullable;

/**
 * Draws dots as a few rectangles of whole device pixels each: fast, crisp, and with a shape for each state, so that it is not
 * told by colour alone as soon as there are pixels enough for a shape.
 */
public final class DotPattern {

    /** Smaller dots are one rectangle. */
    private static final int SHAPE_MIN = 5;

    private DotPattern() {}

    /** Fills rectangles of whole device pixels. */
    public interface Fill {
        void rectangle(Ink ink, int x, int y, int width, int height);
    }

    /** @param pixel the size of a device's pixel, as of the view that the dots were made for */
    public static void draw(Dots dots, double pixel, Fill fill) {
        dots.each((state, x, y, width, height) -> {
            int left = (int) Math.round(x / pixel);
            int top = (int) Math.round(y / pixel);
            // Both edges are rounded, not the length: so the gaps between dots are all alike.
            int wide = Math.max(1, (int) Math.round((x + width) / pixel) - left);
            int high = Math.max(1, (int) Math.round((y + height) / pixel) - top);
            dot(state, left, top, wide, high, fill);
        });
    }

    private static void dot(@Nullable PodState state, int x, int y, int width, int height, Fill fill) {
        if (state == null) {
            vacant(x, y, width, height, fill);
            return;
        }
        Ink ink = state.ink();
        if (width < SHAPE_MIN || height < SHAPE_MIN) {
            fill.rectangle(ink, x, y, width, height);
            return;
        }
        switch (state) {
            case READY -> solid(ink, x, y, width, height, fill);
            case COMPLETED -> {
                outline(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + 2, y + height / 2, width - 4, 1);
            }
            case UNREADY -> {
                outline(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + width / 2, y + 1, width - width / 2 - 1, height - 2);
            }
            case STARTING -> {
                outline(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + width / 2, y + 1, width - width / 2 - 1, height / 2);
            }
            case PULLING -> {
                outline(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + 1, y + height - height / 3, width - 2, height / 3);
            }
            case PENDING -> outline(ink, x, y, width, height, fill);
            case TERMINATING -> stripes(ink, x, y, width, height, fill);
            case UNSCHEDULABLE -> {
                corners(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + width / 2 - 1, y + height / 2 - 1, 2, 2);
            }
            case BLOCKED -> {
                outline(ink, x, y, width, height, fill);
                fill.rectangle(ink, x + width / 2 - 1, y + height / 4, 2, Math.max(1, height / 2));
            }
            case BACKOFF -> {
                int bar = Math.max(1, height / 3);
                fill.rectangle(ink, x, y, width, bar);
                fill.rectangle(ink, x, y + height - bar, width, bar);
            }
            case FAILED -> cross(ink, x, y, width, height, fill);
        }
    }

    private static void vacant(int x, int y, int width, int height, Fill fill) {
        if (width < SHAPE_MIN || height < SHAPE_MIN) {
            fill.rectangle(Ink.LINE, x, y, width, height);
        } else {
            corners(Ink.LINE_STRONG, x, y, width, height, fill);
        }
    }

    /** Without its corner pixels, so that it looks rounded. */
    private static void solid(Ink ink, int x, int y, int width, int height, Fill fill) {
        fill.rectangle(ink, x + 1, y, width - 2, 1);
        fill.rectangle(ink, x, y + 1, width, height - 2);
        fill.rectangle(ink, x + 1, y + height - 1, width - 2, 1);
    }

    private static void outline(Ink ink, int x, int y, int width, int height, Fill fill) {
        fill.rectangle(ink, x + 1, y, width - 2, 1);
        fill.rectangle(ink, x + 1, y + height - 1, width - 2, 1);
        fill.rectangle(ink, x, y + 1, 1, height - 2);
        fill.rectangle(ink, x + width - 1, y + 1, 1, height - 2);
    }

    /** Every other row: half gone. */
    private static void stripes(Ink ink, int x, int y, int width, int height, Fill fill) {
        for (int row = 0; row < height; row += 2) {
            fill.rectangle(ink, x, y + row, width, 1);
        }
    }

    private static void corners(Ink ink, int x, int y, int width, int height, Fill fill) {
        int along = Math.max(1, width / 3);
        int down = Math.max(1, height / 3);
        for (int right = 0; right < 2; right++) {
            for (int low = 0; low < 2; low++) {
                int cornerX = right == 0 ? x : x + width - along;
                int cornerY = low == 0 ? y : y + height - down;
                fill.rectangle(ink, cornerX, low == 0 ? y : y + height - 1, along, 1);
                fill.rectangle(ink, right == 0 ? x : x + width - 1, cornerY, 1, down);
            }
        }
    }

    private static void cross(Ink ink, int x, int y, int width, int height, Fill fill) {
        int thick = Math.max(2, width / 4);
        for (int row = 0; row < height; row++) {
            int along = row * (width - thick) / Math.max(1, height - 1);
            fill.rectangle(ink, x + along, y + row, thick, 1);
            fill.rectangle(ink, x + width - thick - along, y + row, thick, 1);
        }
    }
}
