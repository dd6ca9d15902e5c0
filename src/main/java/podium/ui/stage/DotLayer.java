package podium.ui.stage;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import podium.graph.DotPattern;
import podium.graph.Dots;
import podium.graph.Ink;
import podium.graph.Palette;
import podium.graph.Rect;

/**
 * All dots of a picture as one image: tens of thousands of small rectangles are written straight into its pixels, which costs
 * a hundredth of drawing them one by one.
 */
final class DotLayer {

    private static final int OPAQUE = 0xff000000;

    private int width;
    private int height;
    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /**
     * @param pixel the size of a device's pixel in the units of the dots
     * @param frame the whole picture
     */
    void draw(List<Dots> all, Palette palette, double pixel, Rect frame, GraphicsContext graphics) {
        resize((int) Math.ceil(frame.width() / pixel), (int) Math.ceil(frame.height() / pixel));
        Arrays.fill(pixels, 0);
        int[] colours = new int[Ink.values().length];
        for (Ink ink : Ink.values()) {
            colours[ink.ordinal()] = OPAQUE | palette.rgb(ink);
        }
        for (Dots dots : all) {
            DotPattern.draw(dots, pixel, (ink, x, y, w, h) -> fill(colours[ink.ordinal()], x, y, w, h));
        }
        PixelBuffer<IntBuffer> shown = buffer;
        if (shown != null && image != null) {
            shown.updateBuffer(whole -> null);
            graphics.setGlobalAlpha(1);
            graphics.drawImage(image, 0, 0, width * pixel, height * pixel);
        }
    }

    private void resize(int wantedWidth, int wantedHeight) {
        if (wantedWidth == width && wantedHeight == height && buffer != null) {
            return;
        }
        width = Math.max(1, wantedWidth);
        height = Math.max(1, wantedHeight);
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    private void fill(int colour, int x, int y, int w, int h) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + w);
        int bottom = Math.min(height, y + h);
        for (int row = Math.max(0, y); row < bottom && left < right; row++) {
            Arrays.fill(pixels, row * width + left, row * width + right, colour);
        }
    }
}
