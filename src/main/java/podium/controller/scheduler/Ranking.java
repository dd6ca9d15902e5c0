package podium.controller.scheduler;

/**
 * The best of some totals.
 *
 * @param bestAt the first place of the highest
 * @param ties how many share it
 * @param secondAt the first place of another one that is highest among the rest; -1 when there is no other
 */
record Ranking(long best, int bestAt, int ties, long second, int secondAt) {

    static Ranking of(long[] totals) {
        int bestAt = 0;
        int secondAt = -1;
        int ties = 1;
        for (int i = 1; i < totals.length; i++) {
            if (totals[i] > totals[bestAt]) {
                secondAt = bestAt;
                bestAt = i;
                ties = 1;
            } else {
                ties += totals[i] == totals[bestAt] ? 1 : 0;
                secondAt = secondAt < 0 || totals[i] > totals[secondAt] ? i : secondAt;
            }
        }
        return new Ranking(totals[bestAt], bestAt, ties, secondAt < 0 ? 0 : totals[secondAt], secondAt);
    }

    /** The place of one of those that share the highest total, counted from 0. */
    int nthBest(long[] totals, int n) {
        int left = n;
        for (int i = bestAt; i < totals.length; i++) {
            if (totals[i] == best && left-- == 0) {
                return i;
            }
        }
        throw new AssertionError("only " + ties + " totals are " + best);
    }
}
