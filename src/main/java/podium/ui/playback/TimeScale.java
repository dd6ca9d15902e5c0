package podium.ui.playback;

/**
 * Where an instant stands on the timeline.
 *
 * @param left pixel at which the first instant stands
 * @param width pixels from the first to the last instant; at least 1
 * @param fromMs the first instant that is shown, in milliseconds since the beginning
 * @param lengthMs from the first to the last; at least {@value #LENGTH_MIN_MS}
 */
record TimeScale(double left, double width, double fromMs, double lengthMs) {

    /** Closer than this there is nothing to see: steps have whole milliseconds. */
    static final double LENGTH_MIN_MS = 10;

    TimeScale {
        width = Math.max(1, width);
        lengthMs = Math.max(LENGTH_MIN_MS, lengthMs);
    }

    double x(double ms) {
        return left + (ms - fromMs) / lengthMs * width;
    }

    double ms(double x) {
        return fromMs + (x - left) / width * lengthMs;
    }

    double toMs() {
        return fromMs + lengthMs;
    }

    double right() {
        return left + width;
    }

    /** As seen from nearer or farther, with the instant at a pixel staying there. */
    TimeScale zoomed(double x, double factor) {
        double length = Math.max(LENGTH_MIN_MS, lengthMs / factor);
        double share = (x - left) / width;
        return new TimeScale(left, width, ms(x) - share * length, length);
    }

    TimeScale movedBy(double pixels) {
        return new TimeScale(left, width, fromMs + pixels / width * lengthMs, lengthMs);
    }

    /** Kept within a history: never before its beginning, and never more than all of it. */
    TimeScale within(double allMs) {
        double length = Math.min(lengthMs, Math.max(LENGTH_MIN_MS, allMs));
        double from = Math.max(0, Math.min(fromMs, allMs - length));
        return new TimeScale(left, width, from, length);
    }
}
