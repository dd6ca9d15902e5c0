package podium.base;

/**
 * Seeded chance as a value: a splitmix64 sequence. Each draw names its place in the sequence, so a state that holds a
 * {@code Chance} continues alike wherever it is resumed.
 *
 * @param position where the sequence stands
 */
public record Chance(long position) {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    public static Chance seeded(long seed) {
        return new Chance(mix(seed + STRIDE));
    }

    /** The 64 bits at this place. */
    public long bits() {
        return mix(position);
    }

    /** The chance one draw further. */
    public Chance next() {
        return new Chance(position + STRIDE);
    }

    /** A number from 0 (inclusive) to the bound (exclusive) at this place. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(bits(), bound);
    }

    /** A number of which every bit depends on every bit of the given one: splitmix64's finish. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
