package podium.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import podium.base.Messages;
import podium.cluster.ClusterState;
import podium.graph.DisplayList;
import podium.graph.Emphasis;
import podium.graph.FontTables;
import podium.graph.IconSet;
import podium.graph.Layout;
import podium.graph.Motion;
import podium.graph.Overlay;
import podium.graph.Palette;
import podium.graph.StagePicture;
import podium.graph.TextMetrics;
import podium.graph.View;

/** Pictures of the whole stage, in one size, theme and language. */
public final class Picture {

    private final int width;
    private final int height;
    private final Palette palette;
    private final Messages messages;
    private final TextMetrics metrics = FontTables.bundled();
    private final IconSet icons = new IconSet();

    /**
     * @param width in pixels
     * @param height in pixels
     */
    public Picture(int width, int height, Palette palette, Messages messages) {
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.messages = messages;
    }

    /**
     * Writes a state as a picture, in the format that the file's name ends with: {@code .svg}, else PNG.
     *
     * @param nowMs the instant that is shown
     * @return whether the words could be drawn: false when they are Japanese and the system has no face for them
     */
    public boolean write(Path file, ClusterState state, long nowMs) throws IOException {
        Layout layout = Layout.of(state);
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            Files.writeString(file, svg(layout, nowMs), StandardCharsets.UTF_8);
            return true;
        }
        Typefaces typefaces = Typefaces.load();
        try (OutputStream out =
                Files.newOutputStream(file)) { // of a file it cannot open, ImageIO prints the stack itself
            ImageIO.write(image(layout, nowMs, "", typefaces), "png", out);
        }
        return isDrawable(typefaces);
    }

    /** The text of an SVG: the same state gives the same text. */
    public String svg(Layout layout, long nowMs) {
        return SvgPainter.write(list(layout, nowMs, ""), palette, icons);
    }

    BufferedImage image(Layout layout, long nowMs, String caption, Typefaces typefaces) {
        return ImagePainter.paint(list(layout, nowMs, caption), palette, icons, typefaces, 1);
    }

    boolean isDrawable(Typefaces typefaces) {
        return typefaces.hasJapanese() || !messages.locale().getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    private DisplayList list(Layout layout, long nowMs, String caption) {
        View view = View.fitting(layout.bounds(), width, height, Overlay.HEAD, 1);
        DisplayList stage = new StagePicture(metrics, messages).draw(layout, view, nowMs, Motion.NONE, Emphasis.NONE);
        return Overlay.on(stage, view, layout.counts(), caption, metrics, messages);
    }
}
