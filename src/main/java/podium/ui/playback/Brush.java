package podium.ui.playback;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import podium.graph.Ink;
import podium.ui.fx.Inks;

/** What the painters of the timeline paint with: a canvas, the theme's colours, the program's type. */
final class Brush {

    private static final String ELLIPSIS = "…";

    private final GraphicsContext canvas;
    private final Inks inks;
    private final double em;
    private final Font small;
    private final Font smallStrong;
    private final Font label;
    private final Font labelStrong;

    Brush(GraphicsContext canvas, Inks inks, double em) {
        this.canvas = canvas;
        this.inks = inks;
        this.em = em;
        this.small = new Font("Inter", 11 * em);
        this.smallStrong = new Font("Inter SemiBold", 11.5 * em);
        this.label = new Font("Inter", 12 * em);
        this.labelStrong = new Font("Inter SemiBold", 12 * em);
    }

    /** How a text is set. */
    enum Type {
        SMALL,
        SMALL_STRONG,
        LABEL,
        LABEL_STRONG
    }

    GraphicsContext canvas() {
        return canvas;
    }

    /** By how much text is larger than it was designed. */
    double em() {
        return em;
    }

    Color ink(Ink ink) {
        return inks.of(ink);
    }

    void fill(Ink ink, double opacity) {
        canvas.setFill(inks.of(ink).deriveColor(0, 1, 1, opacity));
    }

    /** A line one pixel wide that falls on pixels. */
    void line(Ink ink, double x1, double y1, double x2, double y2) {
        canvas.setStroke(inks.of(ink));
        canvas.setLineWidth(1);
        canvas.strokeLine(Math.round(x1) + 0.5, Math.round(y1) + 0.5, Math.round(x2) + 0.5, Math.round(y2) + 0.5);
    }

    void text(Type type, Ink ink, String text, double x, double middle) {
        text(type, ink, text, x, middle, TextAlignment.LEFT);
    }

    void text(Type type, Ink ink, String text, double x, double middle, TextAlignment alignment) {
        canvas.setFont(font(type));
        canvas.setFill(inks.of(ink));
        canvas.setTextAlign(alignment);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(text, x, middle);
    }

    double width(Type type, String text) {
        Text measured = new Text(text);
        measured.setFont(font(type));
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, cut so that it is no wider than this; empty when nothing of it would be left. */
    String fitted(Type type, String text, double widthMax) {
        if (width(type, text) <= widthMax) {
            return text;
        }
        int low = 0;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(type, text.substring(0, middle) + ELLIPSIS) <= widthMax) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low) + ELLIPSIS;
    }

    private Font font(Type type) {
        return switch (type) {
            case SMALL -> small;
            case SMALL_STRONG -> smallStrong;
            case LABEL -> label;
            case LABEL_STRONG -> labelStrong;
        };
    }
}
