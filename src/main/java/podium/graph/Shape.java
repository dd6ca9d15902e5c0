package podium.graph;

import org.jspecify.annotations.Nullable;
import podium.resource.Key;

/** One thing to draw, in pixels of a screen at 1×. */
public sealed interface Shape permits Dots, Shape.Backdrop, Shape.Box, Shape.Line, Shape.Label, Shape.Mark {

    /** Leads a painter to the method for this shape. */
    void draw(Painter painter);

    /** Draws shapes; one method a kind. */
    interface Painter {
        void backdrop(Backdrop backdrop);

        void box(Box box);

        void line(Line line);

        void label(Label label);

        void mark(Mark mark);

        void dots(Dots dots);
    }

    /** Where a label stands from its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * The ground that everything stands on, with fine dots so that the eye sees it move.
     *
     * @param firstX of a dot, at or before the left edge
     * @param firstY of a dot, at or before the upper edge
     */
    record Backdrop(Rect bounds, double firstX, double firstY, double pitch) implements Shape {
        @Override
        public void draw(Painter painter) {
            painter.backdrop(this);
        }
    }

    /**
     * A rectangle, rounded by a radius; its line lies within its bounds.
     *
     * @param key of the object that it stands for, if any
     */
    record Box(
            Rect bounds,
            double radius,
            @Nullable Ink fill,
            @Nullable Ink line,
            double lineWidth,
            boolean isDashed,
            double opacity,
            @Nullable Key key)
            implements Shape {
        @Override
        public void draw(Painter painter) {
            painter.box(this);
        }
    }

    record Line(double x1, double y1, double x2, double y2, Ink ink, double width, boolean isDashed) implements Shape {
        @Override
        public void draw(Painter painter) {
            painter.line(this);
        }
    }

    /**
     * One line of text.
     *
     * @param y of the baseline
     */
    record Label(String text, double x, double y, Face face, double size, Ink ink, Anchor anchor, double opacity)
            implements Shape {
        @Override
        public void draw(Painter painter) {
            painter.label(this);
        }
    }

    /**
     * An icon in one colour.
     *
     * @param x of its left edge
     * @param y of its upper edge
     */
    record Mark(String icon, double x, double y, double size, Ink ink, double opacity) implements Shape {
        @Override
        public void draw(Painter painter) {
            painter.mark(this);
        }
    }
}
