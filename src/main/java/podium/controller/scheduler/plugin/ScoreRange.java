package podium.controller.scheduler.plugin;

/** The range of scores and the usual way into it. */
public final class ScoreRange {

    /** {@code MaxNodeScore}: what the best node gets, before weights. */
    public static final int MAX = 100;

    private ScoreRange() {}

    /** {@code DefaultNormalizeScore}: relative to the largest; the other way round where much is bad. */
    static void normalize(long[] scores, int count, boolean isReversed) {
        long max = 0;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, scores[i]);
        }
        for (int i = 0; i < count; i++) {
            long share = max == 0 ? 0 : MAX * scores[i] / max;
            scores[i] = isReversed ? MAX - share : share;
        }
    }
}
