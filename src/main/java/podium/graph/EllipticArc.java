package podium.graph;

import podium.graph.Outline.Pen;

/**
 * A part of an ellipse by its centre, as SVG 1.1's appendix F.6 derives it from end points.
 *
 * @param turn of the ellipse's axes, in radians
 * @param from where it begins, in radians of the unturned ellipse
 * @param sweep how far it goes, in radians; its sign is the direction
 */
record EllipticArc(double cx, double cy, double rx, double ry, double turn, double from, double sweep) {

    static EllipticArc between(
            double x1,
            double y1,
            double wantedRx,
            double wantedRy,
            double turn,
            boolean isLarge,
            boolean sweeps,
            double x2,
            double y2) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double px = cos * (x1 - x2) / 2 + sin * (y1 - y2) / 2;
        double py = -sin * (x1 - x2) / 2 + cos * (y1 - y2) / 2;
        double excess = (px * px) / (wantedRx * wantedRx) + (py * py) / (wantedRy * wantedRy);
        double growth = excess > 1 ? Math.sqrt(excess) : 1; // radii too small to reach grow until they do
        double rx = wantedRx * growth;
        double ry = wantedRy * growth;
        double under = Math.max(0, rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px);
        double root = Math.sqrt(under / (rx * rx * py * py + ry * ry * px * px)) * (isLarge == sweeps ? -1 : 1);
        double qx = root * rx * py / ry;
        double qy = -root * ry * px / rx;
        double from = Math.atan2((py - qy) / ry, (px - qx) / rx);
        double to = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
        double sweep = to - from;
        if (sweeps && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!sweeps && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        return new EllipticArc(
                cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2, rx, ry, turn, from, sweep);
    }

    /** Draws it from its beginning, at which the pen stands, in curves of at most a quarter. */
    void trace(Pen pen) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        double step = sweep / pieces;
        double reach = 4.0 / 3 * Math.tan(step / 4);
        for (int i = 0; i < pieces; i++) {
            double a = from + i * step;
            double b = a + step;
            double cosA = Math.cos(a);
            double sinA = Math.sin(a);
            double cosB = Math.cos(b);
            double sinB = Math.sin(b);
            pen.curveTo(
                    x(cosA - reach * sinA, sinA + reach * cosA),
                    y(cosA - reach * sinA, sinA + reach * cosA),
                    x(cosB + reach * sinB, sinB - reach * cosB),
                    y(cosB + reach * sinB, sinB - reach * cosB),
                    x(cosB, sinB),
                    y(cosB, sinB));
        }
    }

    private double x(double u, double v) {
        return cx + Math.cos(turn) * rx * u - Math.sin(turn) * ry * v;
    }

    private double y(double u, double v) {
        return cy + Math.sin(turn) * rx * u + Math.cos(turn) * ry * v;
    }
}
