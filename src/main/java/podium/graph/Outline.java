package podium.graph;

import java.util.Arrays;

/** The outline of a shape: moves, lines, cubic curves and closings in the coordinates of its own grid. */
public final class Outline {

    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    private static final byte CLOSE = 3;

    private final byte[] verbs;
    private final double[] points;

    private Outline(byte[] verbs, double[] points) {
        this.verbs = verbs;
        this.points = points;
    }

    /**
     * Reads the path data of an SVG, all commands of SVG 1.1.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Outline parse(String pathData) {
        Builder builder = new Builder();
        new PathDataReader(pathData, builder).read();
        return builder.build();
    }

    /** Follows an outline. */
    public interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        /** A cubic Bézier curve with two control points and its end. */
        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    /** Leads a pen along the outline. */
    public void trace(Pen pen) {
        int at = 0;
        for (byte verb : verbs) {
            switch (verb) {
                case MOVE -> pen.moveTo(points[at], points[at + 1]);
                case LINE -> pen.lineTo(points[at], points[at + 1]);
                case CURVE ->
                    pen.curveTo(
                            points[at], points[at + 1], points[at + 2], points[at + 3], points[at + 4], points[at + 5]);
                default -> pen.close();
            }
            at += pointsOf(verb);
        }
    }

    private static int pointsOf(byte verb) {
        return verb == CURVE ? 6 : verb == CLOSE ? 0 : 2;
    }

    /** Collects an outline from what a pen does. */
    static final class Builder implements Pen {
        private static final int FIRST_CAPACITY = 16;

        private byte[] verbs = new byte[FIRST_CAPACITY];
        private double[] points = new double[FIRST_CAPACITY * 2];
        private int verbCount;
        private int pointCount;

        @Override
        public void moveTo(double x, double y) {
            add(MOVE, x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            add(LINE, x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            add(CURVE, x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            add(CLOSE);
        }

        private void add(byte verb, double... coordinates) {
            if (verbCount == verbs.length) {
                verbs = Arrays.copyOf(verbs, verbCount * 2);
            }
            while (pointCount + coordinates.length > points.length) {
                points = Arrays.copyOf(points, points.length * 2);
            }
            verbs[verbCount++] = verb;
            System.arraycopy(coordinates, 0, points, pointCount, coordinates.length);
            pointCount += coordinates.length;
        }

        Outline build() {
            return new Outline(Arrays.copyOf(verbs, verbCount), Arrays.copyOf(points, pointCount));
        }
    }
}
