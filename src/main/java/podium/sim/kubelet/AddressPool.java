package podium.sim.kubelet;

/**
 * The addresses of one node's pods, by their number within the node's range: persistent. An address that is given back is
 * given out again as late as possible, so that a picture or a log does not confuse two pods.
 */
final class AddressPool {

    /** Of a /24: 0 names the range, 1 is the node's own end of it, 255 reaches all. */
    private static final int FIRST = 2;

    private static final int LAST = 254;

    /** How many there are. */
    static final int SIZE = LAST - FIRST + 1;

    static final AddressPool UNUSED = new AddressPool(new long[4], FIRST);

    /** Of a pod for which there was none. */
    static final int NONE = -1;

    private final long[] used;
    private final int next;

    private AddressPool(long[] used, int next) {
        this.used = used;
        this.next = next;
    }

    /** The number that is given out next, or {@link #NONE} when all are in use. */
    int free() {
        for (int i = 0; i < SIZE; i++) {
            int candidate = FIRST + (next - FIRST + i) % SIZE;
            if (!isUsed(candidate)) {
                return candidate;
            }
        }
        return NONE;
    }

    private boolean isUsed(int number) {
        return (used[number >> 6] >>> (number & 63) & 1) != 0;
    }

    AddressPool with(int number) {
        return new AddressPool(flipped(number), number + 1);
    }

    AddressPool without(int number) {
        return number == NONE || !isUsed(number) ? this : new AddressPool(flipped(number), next);
    }

    private long[] flipped(int number) {
        long[] changed = used.clone();
        changed[number >> 6] ^= 1L << (number & 63);
        return changed;
    }
}
