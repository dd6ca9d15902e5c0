package podium.session;

/**
 * How virtual time follows the wall's, as agreed at one moment of both.
 *
 * @param isRunning whether it follows at all
 * @param speed virtual seconds a wall second; infinite for as fast as it goes
 * @param wallNanos the moment on the wall's clock
 * @param virtualMs the same moment in virtual milliseconds since 1970
 */
record Pace(boolean isRunning, double speed, long wallNanos, double virtualMs) {

    private static final double MS_NANOS = 1e6;

    static Pace resting(double virtualMs) {
        return new Pace(false, 1, 0, virtualMs);
    }

    boolean isUnbounded() {
        return Double.isInfinite(speed);
    }

    /** The virtual instant that it should be at a later moment on the wall's clock; infinite when there is no bound. */
    double virtualMsAt(long laterNanos) {
        if (!isRunning) {
            return virtualMs;
        }
        return isUnbounded() ? Double.POSITIVE_INFINITY : virtualMs + (laterNanos - wallNanos) / MS_NANOS * speed;
    }

    /** How long after its moment, on the wall's clock, a virtual instant comes; must be running. */
    long nanosUntil(double ms) {
        return (long) Math.ceil(Math.max(0, ms - virtualMs) * MS_NANOS / speed);
    }

    /** The same pace from a later moment on. */
    Pace at(long laterNanos, double ms) {
        return new Pace(isRunning, speed, laterNanos, ms);
    }

    Pace running(double newSpeed) {
        return new Pace(true, newSpeed, wallNanos, virtualMs);
    }

    Pace resting() {
        return new Pace(false, speed, wallNanos, virtualMs);
    }
}
