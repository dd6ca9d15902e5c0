package podium.graph;

import java.util.Arrays;

/** How many pods are in each state. */
public final class StateCounts {

    private static final PodState[] STATES = PodState.values();

    public static final StateCounts NONE = new StateCounts(new int[STATES.length]);

    private final int[] counts;
    private final int total;

    private StateCounts(int[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    /** @param states ordinals of states; negative ones stand for nothing */
    static StateCounts of(byte[] states) {
        int[] counts = new int[STATES.length];
        for (byte state : states) {
            if (state >= 0) {
                counts[state]++;
            }
        }
        return new StateCounts(counts);
    }

    public int of(PodState state) {
        return counts[state.ordinal()];
    }

    public int total() {
        return total;
    }

    /** Pods that count for their controller: neither finished nor on their way out. */
    public int active() {
        return total - of(PodState.TERMINATING) - of(PodState.COMPLETED) - of(PodState.FAILED);
    }

    public StateCounts plus(StateCounts other) {
        int[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new StateCounts(sum);
    }

    /** The state that matters most to somebody who looks from afar: what is wrong, else what is on its way, else what is well. */
    public PodState worst() {
        for (int i = STATES.length - 1; i > 0; i--) {
            if (counts[i] > 0) {
                return STATES[i];
            }
        }
        return PodState.READY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (PodState state : STATES) {
            if (of(state) > 0) {
                out.append(out.isEmpty() ? "" : ", ")
                        .append(of(state))
                        .append(' ')
                        .append(state);
            }
        }
        return out.toString();
    }
}
