package podium.export;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.graph.DisplayList;
import podium.graph.DotPattern;
import podium.graph.Dots;
import podium.graph.Face;
import podium.graph.Icon;
import podium.graph.IconSet;
import podium.graph.Ink;
import podium.graph.Palette;
import podium.graph.Rect;
import podium.graph.Shape;

/** Writes a display list as the text of an SVG: the same list gives the same text, byte for byte. */
public final class SvgPainter implements Shape.Painter {

    /** Behind the bundled faces, which a viewer may not have; the last ones are for Japanese. */
    private static final String FALLBACK =
            ", 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', 'IPAGothic', 'Noto Sans CJK JP', sans-serif";

    private final Palette palette;
    private final IconSet icons;
    private final StringBuilder out = new StringBuilder();

    private SvgPainter(Palette palette, IconSet icons) {
        this.palette = palette;
        this.icons = icons;
    }

    public static String write(DisplayList list, Palette palette, IconSet icons) {
        SvgPainter painter = new SvgPainter(palette, icons);
        String width = decimal(list.width());
        String height = decimal(list.height());
        painter.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\">\n");
        list.draw(painter);
        return painter.out.append("</svg>\n").toString();
    }

    @Override
    public void backdrop(Shape.Backdrop backdrop) {
        rect(backdrop.bounds(), 0);
        out.append(" fill=\"").append(palette.hex(Ink.BACKGROUND)).append("\"/>\n");
        out.append("<path fill=\"").append(palette.hex(Ink.LINE)).append("\" d=\"");
        for (double y = backdrop.firstY(); y < backdrop.bounds().bottom(); y += backdrop.pitch()) {
            for (double x = backdrop.firstX(); x < backdrop.bounds().right(); x += backdrop.pitch()) {
                out.append('M')
                        .append(decimal(x))
                        .append(' ')
                        .append(decimal(y))
                        .append("h1v1h-1z");
            }
        }
        out.append("\"/>\n");
    }

    @Override
    public void box(Shape.Box box) {
        Ink line = box.line();
        double inset = line == null ? 0 : box.lineWidth() / 2;
        rect(box.bounds().inset(inset), Math.max(0, box.radius() - inset));
        out.append(" fill=\"").append(hex(box.fill())).append('"');
        if (line != null) {
            out.append(" stroke=\"").append(palette.hex(line)).append('"');
            attribute("stroke-width", box.lineWidth());
            if (box.isDashed()) {
                out.append(" stroke-dasharray=\"4 3\"");
            }
        }
        opacity(box.opacity());
        out.append("/>\n");
    }

    @Override
    public void line(Shape.Line line) {
        out.append("<path d=\"M").append(decimal(line.x1())).append(' ').append(decimal(line.y1()));
        out.append('L').append(decimal(line.x2())).append(' ').append(decimal(line.y2()));
        out.append("\" stroke=\"").append(palette.hex(line.ink())).append('"');
        attribute("stroke-width", line.width());
        out.append(line.isDashed() ? " stroke-dasharray=\"4 3\"/>\n" : "/>\n");
    }

    @Override
    public void label(Shape.Label label) {
        out.append("<text");
        attribute("x", label.x());
        attribute("y", label.y());
        out.append(" font-family=\"'")
                .append(label.face().family())
                .append('\'')
                .append(FALLBACK)
                .append('"');
        attribute("font-size", label.size());
        if (label.face().weight() != Face.REGULAR.weight()) {
            attribute("font-weight", label.face().weight());
        }
        out.append(" fill=\"").append(palette.hex(label.ink())).append('"');
        out.append(
                switch (label.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                });
        opacity(label.opacity());
        out.append(" xml:space=\"preserve\">").append(escaped(label.text())).append("</text>\n");
    }

    @Override
    public void mark(Shape.Mark mark) {
        Icon icon = icons.get(mark.icon());
        String hex = palette.hex(mark.ink());
        out.append("<g transform=\"translate(")
                .append(decimal(mark.x()))
                .append(' ')
                .append(decimal(mark.y()));
        out.append(") scale(").append(decimal(mark.size() / icon.size())).append(")\"");
        opacity(mark.opacity());
        out.append('>');
        for (Icon.Part part : icon.parts()) {
            out.append("<path d=\"").append(part.data()).append('"');
            if (part.isFilled()) {
                out.append(" fill=\"").append(hex).append("\"/>");
            } else {
                out.append(" fill=\"none\" stroke=\"").append(hex).append('"');
                attribute("stroke-width", part.strokeWidth());
                out.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
            }
        }
        out.append("</g>\n");
    }

    @Override
    public void dots(Dots dots) {
        Map<Ink, StringBuilder> paths = new TreeMap<>();
        DotPattern.draw(
                dots,
                1,
                (ink, x, y, width, height) -> paths.computeIfAbsent(ink, none -> new StringBuilder())
                        .append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(width)
                        .append('v')
                        .append(height)
                        .append('h')
                        .append(-width)
                        .append('z'));
        paths.forEach((ink, path) -> out.append("<path fill=\"")
                .append(palette.hex(ink))
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n"));
    }

    private void rect(Rect bounds, double radius) {
        out.append("<rect");
        attribute("x", bounds.x());
        attribute("y", bounds.y());
        attribute("width", bounds.width());
        attribute("height", bounds.height());
        if (radius > 0) {
            attribute("rx", radius);
        }
    }

    private void opacity(double opacity) {
        if (opacity < 1) {
            attribute("opacity", opacity);
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(decimal(value)).append('"');
    }

    private String hex(@Nullable Ink ink) {
        return ink == null ? "none" : palette.hex(ink);
    }

    /** At most three places after the point, none that say nothing. */
    static String decimal(double value) {
        long thousandths = Math.round(value * 1000);
        String text = Long.toString(Math.abs(thousandths) / 1000);
        long rest = Math.abs(thousandths) % 1000;
        if (rest != 0) {
            text += "." + Long.toString(1000 + rest).substring(1).replaceAll("0+$", "");
        }
        return thousandths < 0 ? "-" + text : text;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(c < ' ' ? ' ' : c); // XML has no other control characters
            }
        }
        return safe.toString();
    }
}
