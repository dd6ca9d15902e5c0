package podium.ui.playback;

import podium.timeline.Timeline;

/** History played again: which frame is due when, as the wall's clock goes on. */
final class Film {

    private static final double MS_NANOS = 1e6;

    /** As fast as it goes still shows so many pictures of what is left, or it would be a jump. */
    private static final int PICTURES = 90;

    private final Timeline timeline;
    private double atMs;
    private long lastNanos;
    private boolean hasBegun;

    /** @param fromMs the instant of the frame from which it is played */
    Film(Timeline timeline, long fromMs) {
        this.timeline = timeline;
        this.atMs = fromMs;
    }

    /**
     * The frame to show now.
     *
     * @param index that is shown
     * @param nanos of the wall's clock
     * @param speed virtual seconds a wall second; infinite for as fast as it goes
     */
    int next(int index, long nanos, double speed) {
        double elapsedMs = hasBegun ? (nanos - lastNanos) / MS_NANOS : 0;
        lastNanos = nanos;
        hasBegun = true;
        int last = timeline.size() - 1;
        if (Double.isInfinite(speed)) {
            return Math.min(last, index + 1 + (last - index) / PICTURES);
        }
        atMs += elapsedMs * speed;
        return Math.max(index, timeline.lastAtOrBefore((long) atMs));
    }
}
