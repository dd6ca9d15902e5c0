package podium.graph;

/**
 * Something that is waited for.
 *
 * @param text a sentence without an end
 * @param share of the wait that has passed, from 0 to 1; -1 when nobody knows how long it is
 * @param ink of the bar that shows it
 */
record Awaited(String text, double share, Ink ink) {

    static final double UNKNOWN = -1;

    static Awaited of(String text, Ink ink) {
        return new Awaited(text, UNKNOWN, ink);
    }

    /** @param leftMs until it comes; @param wholeMs from the beginning of the wait */
    static Awaited of(String text, long leftMs, long wholeMs, Ink ink) {
        double share = wholeMs <= 0 ? UNKNOWN : Math.max(0, Math.min(1, 1 - (double) leftMs / wholeMs));
        return new Awaited(text, share, ink);
    }

    boolean hasShare() {
        return share >= 0;
    }
}
