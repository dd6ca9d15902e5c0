package podium.sim.kubelet;

/** Lengths of time as Go writes them: {@code 1.5s}, {@code 2m40s}, {@code 250ms}. */
final class GoDuration {

    private static final long SECOND_MS = 1000;
    private static final long MINUTE_MS = 60 * SECOND_MS;
    private static final long HOUR_MS = 60 * MINUTE_MS;

    private GoDuration() {}

    static String format(long ms) {
        if (ms == 0) {
            return "0s";
        }
        if (ms < SECOND_MS) {
            return ms + "ms";
        }
        StringBuilder out = new StringBuilder();
        if (ms >= HOUR_MS) {
            out.append(ms / HOUR_MS).append('h');
        }
        if (ms >= MINUTE_MS) {
            out.append(ms % HOUR_MS / MINUTE_MS).append('m');
        }
        return seconds(out, ms % MINUTE_MS).append('s').toString();
    }

    private static StringBuilder seconds(StringBuilder out, long ms) {
        out.append(ms / SECOND_MS);
        long rest = ms % SECOND_MS;
        if (rest == 0) {
            return out;
        }
        String digits = Long.toString(SECOND_MS + rest).substring(1);
        return out.append('.').append(digits.replaceAll("0+$", ""));
    }
}
