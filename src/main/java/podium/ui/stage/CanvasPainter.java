package podium.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import podium.graph.DisplayList;
import podium.graph.Dots;
import podium.graph.Face;
import podium.graph.Icon;
import podium.graph.IconSet;
import podium.graph.Ink;
import podium.graph.Outline;
import podium.graph.Rect;
import podium.graph.Shape;
import podium.ui.fx.Inks;

/** Paints a display list on a canvas. */
final class CanvasPainter implements Shape.Painter {

    /** Sizes of type are many while the stage is zoomed; more are forgotten at once. */
    private static final int FONTS_MAX = 200;

    /** Sizes of type are rounded to this part of a pixel, so that zooming does not need a new font each time. */
    private static final double FONT_STEP = 8;

    /** A box whose shorter side is longer than this is drawn in parts. */
    private static final double LARGE = 90;

    private final GraphicsContext graphics;
    private final Inks inks;
    private final IconSet icons;
    private final DotLayer dotLayer = new DotLayer();
    private final Map<String, Font> fonts = new LinkedHashMap<>();
    private final List<Dots> dots = new ArrayList<>();
    private double pixel = 1;
    private Rect frame = Rect.NOTHING;
    private int dotsLeft;

    CanvasPainter(GraphicsContext graphics, Inks inks, IconSet icons) {
        this.graphics = graphics;
        this.inks = inks;
        this.icons = icons;
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
    }

    /**
     * @param devicePixel the size of a device's pixel in the list's units
     * @param zoom of the list's units on the canvas: what text size asks for
     */
    void paint(DisplayList list, double devicePixel, double zoom) {
        pixel = devicePixel;
        frame = new Rect(0, 0, list.width(), list.height());
        dots.clear();
        for (Shape shape : list.shapes()) {
            if (shape instanceof Dots some) {
                dots.add(some);
            }
        }
        dotsLeft = dots.size();
        graphics.save();
        graphics.scale(zoom, zoom);
        list.draw(this);
        graphics.restore();
    }

    @Override
    public void backdrop(Shape.Backdrop backdrop) {
        Rect bounds = backdrop.bounds();
        graphics.setGlobalAlpha(1);
        graphics.setFill(inks.of(Ink.BACKGROUND));
        graphics.fillRect(0, 0, bounds.width(), bounds.height());
        graphics.setFill(inks.of(Ink.LINE));
        double side = Math.max(1, Math.round(1.3 / pixel)) * pixel;
        for (double y = backdrop.firstY(); y < bounds.bottom(); y += backdrop.pitch()) {
            for (double x = backdrop.firstX(); x < bounds.right(); x += backdrop.pitch()) {
                graphics.fillRect(snapped(x), snapped(y), side, side);
            }
        }
    }

    private double snapped(double coordinate) {
        return Math.round(coordinate / pixel) * pixel;
    }

    @Override
    public void box(Shape.Box box) {
        Ink fill = box.fill();
        Ink line = box.line();
        boolean isLarge = Math.min(box.bounds().width(), box.bounds().height()) > LARGE && box.opacity() == 1;
        graphics.setGlobalAlpha(box.opacity());
        if (fill != null) {
            graphics.setFill(inks.of(fill));
            fill(box, isLarge);
        }
        if (line != null) {
            pen(inks.of(line), box.lineWidth(), box.isDashed());
            outline(box, isLarge && !box.isDashed(), inks.of(line));
        }
    }

    /** A large box is rectangles and rounded strips: software rendering is many times faster at them than at one path. */
    private void fill(Shape.Box box, boolean isLarge) {
        Rect bounds = box.bounds();
        double radius = box.radius();
        double arc = 2 * radius;
        if (isLarge) {
            graphics.fillRect(bounds.x(), bounds.y() + radius, bounds.width(), bounds.height() - arc);
            graphics.fillRoundRect(bounds.x(), bounds.y(), bounds.width(), arc, arc, arc);
            graphics.fillRoundRect(bounds.x(), bounds.bottom() - arc, bounds.width(), arc, arc, arc);
        } else {
            graphics.fillRoundRect(bounds.x(), bounds.y(), bounds.width(), bounds.height(), arc, arc);
        }
    }

    private void outline(Shape.Box box, boolean isLarge, Color colour) {
        Rect middle = box.bounds().inset(box.lineWidth() / 2);
        double arc = Math.max(0, 2 * box.radius() - box.lineWidth());
        if (isLarge) {
            edges(box, colour);
            corners(middle, arc);
        } else {
            graphics.strokeRoundRect(middle.x(), middle.y(), middle.width(), middle.height(), arc, arc);
        }
    }

    private void edges(Shape.Box box, Color colour) {
        Rect bounds = box.bounds();
        double radius = box.radius();
        double width = box.lineWidth();
        double across = bounds.width() - 2 * radius;
        double down = bounds.height() - 2 * radius;
        graphics.setFill(colour);
        graphics.fillRect(bounds.x() + radius, bounds.y(), across, width);
        graphics.fillRect(bounds.x() + radius, bounds.bottom() - width, across, width);
        graphics.fillRect(bounds.x(), bounds.y() + radius, width, down);
        graphics.fillRect(bounds.right() - width, bounds.y() + radius, width, down);
    }

    private void corners(Rect middle, double arc) {
        double right = middle.right() - arc;
        double bottom = middle.bottom() - arc;
        graphics.strokeArc(right, middle.y(), arc, arc, 0, 90, ArcType.OPEN);
        graphics.strokeArc(middle.x(), middle.y(), arc, arc, 90, 90, ArcType.OPEN);
        graphics.strokeArc(middle.x(), bottom, arc, arc, 180, 90, ArcType.OPEN);
        graphics.strokeArc(right, bottom, arc, arc, 270, 90, ArcType.OPEN);
    }

    private void pen(Color colour, double width, boolean isDashed) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
        if (isDashed) {
            graphics.setLineDashes(4, 3);
        } else {
            graphics.setLineDashes();
        }
    }

    @Override
    public void line(Shape.Line line) {
        graphics.setGlobalAlpha(1);
        pen(inks.of(line.ink()), line.width(), line.isDashed());
        graphics.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
    }

    @Override
    public void label(Shape.Label label) {
        graphics.setGlobalAlpha(label.opacity());
        graphics.setFont(font(label.face(), label.size()));
        graphics.setFill(inks.of(label.ink()));
        graphics.setTextAlign(
                switch (label.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(label.text(), label.x(), label.y());
    }

    private Font font(Face face, double size) {
        double rounded = Math.round(size * FONT_STEP) / FONT_STEP;
        if (fonts.size() > FONTS_MAX) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(face + " " + rounded, name -> Font.font(family(face), rounded));
    }

    /** To JavaFX each weight is a family of its own. */
    private static String family(Face face) {
        return face == Face.SEMIBOLD ? face.family() + " SemiBold" : face.family();
    }

    @Override
    public void mark(Shape.Mark mark) {
        Icon icon = icons.get(mark.icon());
        Color colour = inks.of(mark.ink());
        graphics.save();
        graphics.setGlobalAlpha(mark.opacity());
        graphics.translate(mark.x(), mark.y());
        graphics.scale(mark.size() / icon.size(), mark.size() / icon.size());
        graphics.setFill(colour);
        graphics.setStroke(colour);
        graphics.setLineDashes();
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (Icon.Part part : icon.parts()) {
            graphics.beginPath();
            part.outline().trace(new CanvasPen(graphics));
            if (part.isFilled()) {
                graphics.fill();
            } else {
                graphics.setLineWidth(part.strokeWidth());
                graphics.stroke();
            }
        }
        graphics.restore();
    }

    private record CanvasPen(GraphicsContext graphics) implements Outline.Pen {
        @Override
        public void moveTo(double x, double y) {
            graphics.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            graphics.lineTo(x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            graphics.closePath();
        }
    }

    /** All at once with the last ones: beneath them are only the frames that they stand in. */
    @Override
    public void dots(Dots some) {
        dotsLeft--;
        if (dotsLeft == 0) {
            dotLayer.draw(dots, inks.paletteProperty().get(), pixel, frame, graphics);
        }
    }
}
