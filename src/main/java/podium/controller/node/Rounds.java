package podium.controller.node;

/** Controllers that look at everything every so often look at whole multiples of their period. */
final class Rounds {

    private Rounds() {}

    /** How long from now it is to the first round that is later than an instant. */
    static long untilAfter(long instantMs, long periodMs, long nowMs) {
        long round = Math.floorDiv(Math.max(instantMs, nowMs), periodMs) * periodMs + periodMs;
        return round - nowMs;
    }
}
