package podium.graph;

import podium.graph.Outline.Pen;

/** Reads SVG path data and leads a pen along it: quadratic curves and arcs become cubic ones. */
final class PathDataReader {

    private final String data;
    private final Pen pen;
    private int at;

    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The second control point of the curve before, for the commands that mirror it. */
    private double controlX;

    private double controlY;

    PathDataReader(String data, Pen pen) {
        this.data = data;
        this.pen = pen;
    }

    void read() {
        char command = 0;
        char before = 0;
        skipSeparators();
        while (at < data.length()) {
            if (Character.isLetter(data.charAt(at))) {
                command = data.charAt(at++);
            } else if (command == 0 || command == 'Z' || command == 'z') {
                throw new IllegalArgumentException("no command at " + at + " of path data \"" + data + "\"");
            }
            carryOut(command, before);
            before = Character.toUpperCase(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command; // further pairs of a move are lines
            skipSeparators();
        }
    }

    private void carryOut(char command, char before) {
        boolean isRelative = Character.isLowerCase(command);
        double fromX = isRelative ? x : 0;
        double fromY = isRelative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(fromX + number(), fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' ->
                curve(
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number());
            case 'S' -> {
                boolean mirrors = before == 'C' || before == 'S';
                double x1 = mirrors ? 2 * x - controlX : x;
                double y1 = mirrors ? 2 * y - controlY : y;
                curve(x1, y1, fromX + number(), fromY + number(), fromX + number(), fromY + number());
            }
            case 'Q' -> quadratic(fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 'T' -> {
                boolean mirrors = before == 'Q' || before == 'T';
                quadratic(
                        mirrors ? 2 * x - controlX : x,
                        mirrors ? 2 * y - controlY : y,
                        fromX + number(),
                        fromY + number());
            }
            case 'A' -> arc(number(), number(), number(), flag(), flag(), fromX + number(), fromY + number());
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("no command of path data: " + command);
        }
    }

    private void move(double toX, double toY) {
        pen.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        arrive(toX, toY);
    }

    private void line(double toX, double toY) {
        pen.lineTo(toX, toY);
        arrive(toX, toY);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        pen.curveTo(x1, y1, x2, y2, toX, toY);
        arrive(toX, toY);
        controlX = x2;
        controlY = y2;
    }

    private void quadratic(double x1, double y1, double toX, double toY) {
        pen.curveTo(
                x + (x1 - x) * 2 / 3,
                y + (y1 - y) * 2 / 3,
                toX + (x1 - toX) * 2 / 3,
                toY + (y1 - toY) * 2 / 3,
                toX,
                toY);
        arrive(toX, toY);
        controlX = x1;
        controlY = y1;
    }

    private void arc(double rx, double ry, double degrees, boolean isLarge, boolean sweeps, double toX, double toY) {
        if (rx == 0 || ry == 0) {
            pen.lineTo(toX, toY);
        } else if (x != toX || y != toY) {
            EllipticArc.between(x, y, Math.abs(rx), Math.abs(ry), Math.toRadians(degrees), isLarge, sweeps, toX, toY)
                    .trace(pen);
        }
        arrive(toX, toY);
    }

    private void close() {
        pen.close();
        arrive(startX, startY);
    }

    private void arrive(double toX, double toY) {
        x = toX;
        y = toY;
        controlX = toX;
        controlY = toY;
    }

    private boolean flag() {
        skipSeparators();
        char c = at < data.length() ? data.charAt(at++) : 0;
        if (c != '0' && c != '1') {
            throw new IllegalArgumentException("no flag at " + (at - 1) + " of path data \"" + data + "\"");
        }
        return c == '1';
    }

    private double number() {
        skipSeparators();
        int from = at;
        skip("+-");
        skipDigits();
        if (skip(".")) {
            skipDigits();
        }
        if (at > from && skip("eE")) {
            skip("+-");
            skipDigits();
        }
        try {
            return Double.parseDouble(data.substring(from, at));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number at " + from + " of path data \"" + data + "\"", e);
        }
    }

    private boolean skip(String any) {
        boolean isThere = at < data.length() && any.indexOf(data.charAt(at)) >= 0;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void skipDigits() {
        while (at < data.length() && data.charAt(at) >= '0' && data.charAt(at) <= '9') {
            at++;
        }
    }

    private void skipSeparators() {
        while (at < data.length() && (Character.isWhitespace(data.charAt(at)) || data.charAt(at) == ',')) {
            at++;
        }
    }
}
