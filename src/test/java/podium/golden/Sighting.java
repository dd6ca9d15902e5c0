package podium.golden;

/**
 * Something that was seen to be so from then on.
 *
 * @param atS seconds after the event
 * @param what it is about: {@code node lost}, {@code deployment web}, {@code pod lost#1}, {@code event}
 * @param now how it is, as JSON text; {@code null} when it is gone
 */
record Sighting(double atS, String what, String now) {

    @Override
    public String toString() {
        return String.format("%6.1f  %s  %s", atS, what, now);
    }
}
