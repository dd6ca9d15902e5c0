package podium.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import podium.graph.DisplayList;
import podium.graph.DotPattern;
import podium.graph.Dots;
import podium.graph.Icon;
import podium.graph.IconSet;
import podium.graph.Ink;
import podium.graph.Outline;
import podium.graph.Palette;
import podium.graph.Rect;
import podium.graph.Shape;

/** Paints a display list with Java2D, with no display at all. */
public final class ImagePainter implements Shape.Painter {

    private static final float[] DASHES = {4, 3};

    private final Graphics2D graphics;
    private final Palette palette;
    private final IconSet icons;
    private final Typefaces typefaces;
    private final double scale;
    private final Map<String, Path2D> outlines = new TreeMap<>();

    private ImagePainter(Graphics2D graphics, Palette palette, IconSet icons, Typefaces typefaces, double scale) {
        this.graphics = graphics;
        this.palette = palette;
        this.icons = icons;
        this.typefaces = typefaces;
        this.scale = scale;
    }

    /** @param scale pixels of the image a unit of the list: 2 for a picture that is twice as fine */
    public static BufferedImage paint(
            DisplayList list, Palette palette, IconSet icons, Typefaces typefaces, double scale) {
        int width = (int) Math.ceil(list.width() * scale);
        int height = (int) Math.ceil(list.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            list.draw(new ImagePainter(graphics, palette, icons, typefaces, scale));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void use(Ink ink, double opacity) {
        graphics.setColor(new Color(palette.rgb(ink)));
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) Math.max(0, Math.min(1, opacity))));
    }

    @Override
    public void backdrop(Shape.Backdrop backdrop) {
        use(Ink.BACKGROUND, 1);
        Rect bounds = backdrop.bounds();
        graphics.fill(new Rectangle2D.Double(0, 0, bounds.width(), bounds.height()));
        use(Ink.LINE, 1);
        for (double y = backdrop.firstY(); y < bounds.bottom(); y += backdrop.pitch()) {
            for (double x = backdrop.firstX(); x < bounds.right(); x += backdrop.pitch()) {
                graphics.fill(new Ellipse2D.Double(x, y, 1.5, 1.5));
            }
        }
    }

    @Override
    public void box(Shape.Box box) {
        Ink fill = box.fill();
        Ink line = box.line();
        if (fill != null) {
            use(fill, box.opacity());
            graphics.fill(rounded(box.bounds(), box.radius()));
        }
        if (line != null) {
            use(line, box.opacity());
            graphics.setStroke(stroke(box.lineWidth(), box.isDashed()));
            double inset = box.lineWidth() / 2;
            graphics.draw(rounded(box.bounds().inset(inset), Math.max(0, box.radius() - inset)));
        }
    }

    private static Stroke stroke(double width, boolean isDashed) {
        return isDashed
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke((float) width);
    }

    private static RoundRectangle2D rounded(Rect bounds, double radius) {
        return new RoundRectangle2D.Double(
                bounds.x(), bounds.y(), bounds.width(), bounds.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void line(Shape.Line line) {
        use(line.ink(), 1);
        graphics.setStroke(stroke(line.width(), line.isDashed()));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    @Override
    public void label(Shape.Label label) {
        use(label.ink(), label.opacity());
        Font font = typefaces.font(label.face(), label.size());
        Font fallback = typefaces.fallback(label.face(), label.size());
        double width = walk(label.text(), font, fallback, 0, 0, false);
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
        walk(label.text(), font, fallback, x, label.y(), true);
    }

    /** Goes through the runs of text that one font can draw; returns where it ends. */
    private double walk(String text, Font font, Font fallback, double from, double y, boolean draws) {
        double x = from;
        int at = 0;
        while (at < text.length()) {
            boolean isOwn = font.canDisplay(text.codePointAt(at));
            int end = at;
            while (end < text.length() && font.canDisplay(text.codePointAt(end)) == isOwn) {
                end += Character.charCount(text.codePointAt(end));
            }
            Font used = isOwn ? font : fallback;
            String run = text.substring(at, end);
            if (draws) {
                graphics.setFont(used);
                graphics.drawString(run, (float) x, (float) y);
            }
            x += used.getStringBounds(run, graphics.getFontRenderContext()).getWidth();
            at = end;
        }
        return x;
    }

    @Override
    public void mark(Shape.Mark mark) {
        use(mark.ink(), mark.opacity());
        Icon icon = icons.get(mark.icon());
        AffineTransform before = graphics.getTransform();
        graphics.translate(mark.x(), mark.y());
        graphics.scale(mark.size() / icon.size(), mark.size() / icon.size());
        for (Icon.Part part : icon.parts()) {
            Path2D path = outlines.computeIfAbsent(part.data(), data -> path(part.outline()));
            if (part.isFilled()) {
                graphics.fill(path);
            } else {
                graphics.setStroke(
                        new BasicStroke((float) part.strokeWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(path);
            }
        }
        graphics.setTransform(before);
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        outline.trace(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                path.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }

    @Override
    public void dots(Dots dots) {
        AffineTransform before = graphics.getTransform();
        graphics.scale(1 / scale, 1 / scale);
        DotPattern.draw(dots, 1 / scale, (ink, x, y, width, height) -> {
            use(ink, 1);
            graphics.fillRect(x, y, width, height);
        });
        graphics.setTransform(before);
    }
}
