package podium.ui.stage;

/** A movement of a fixed length that starts fast and ends gently. */
final class Easing {

    private static final double MS_NANOS = 1e6;

    private final double lengthNanos;
    private long startNanos;
    private boolean isRunning;
    private boolean isFirstTick;

    /** @param lengthMs 120 to 250 for what a person has caused */
    Easing(double lengthMs) {
        this.lengthNanos = lengthMs * MS_NANOS;
    }

    void start() {
        isRunning = true;
        isFirstTick = true;
    }

    void stop() {
        isRunning = false;
    }

    boolean isRunning() {
        return isRunning;
    }

    /**
     * Moves on; the first tick after a start is its beginning.
     *
     * @return how much of the way is done, from 0 to 1
     */
    double tick(long nowNanos) {
        if (isFirstTick) {
            startNanos = nowNanos;
            isFirstTick = false;
        }
        double passed = Math.min(1, (nowNanos - startNanos) / lengthNanos);
        isRunning = passed < 1;
        double left = 1 - passed;
        return 1 - left * left * left;
    }
}
