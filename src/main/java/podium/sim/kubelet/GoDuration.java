package podium.sim.kubelet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as Go writes them ({@code time.Duration}): {@code 1.5s}, {@code 2m40s}, {@code 250ms}. */
final class GoDuration {

    static final long INVALID = -1;

    private static final long SECOND_MS = 1000;
    private static final long MINUTE_MS = 60 * SECOND_MS;
    private static final long HOUR_MS = 60 * MINUTE_MS;

    /** Longer than any cluster is played, and far from where numbers end. */
    private static final long LONGEST_MS = 10_000 * HOUR_MS;

    private static final int LENGTH_MAX = 40;
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|ms|s|m|h)");

    private GoDuration() {}

    /** Milliseconds rounded down, or {@link #INVALID} when the text is no duration, is negative or far too long. */
    static long parse(String text) {
        if (text.equals("0")) {
            return 0;
        }
        Matcher part = PART.matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (text.length() <= LENGTH_MAX && part.find() && part.start() == end) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unitNanos(part.group(2)))));
            end = part.end();
        }
        if (end == 0 || end != text.length()) {
            return INVALID;
        }
        BigDecimal ms = nanos.movePointLeft(6).setScale(0, RoundingMode.FLOOR);
        return ms.compareTo(BigDecimal.valueOf(LONGEST_MS)) > 0 ? INVALID : ms.longValueExact();
    }

    private static long unitNanos(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000L * SECOND_MS;
            case "m" -> 1_000_000L * MINUTE_MS;
            default -> 1_000_000L * HOUR_MS;
        };
    }

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
