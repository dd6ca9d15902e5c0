package podium.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a document of a manifest (or any other command) is to be carried out: at once, after a time, or when all before it has settled.
 *
 * @param afterMs virtual milliseconds after the cluster began; -1 when it waits for the cluster to settle
 */
public record Moment(long afterMs) {

    public static final Moment AT_ONCE = new Moment(0);
    public static final Moment SETTLED = new Moment(-1);

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    public boolean isSettled() {
        return afterMs < 0;
    }

    /** The moment that a text names: {@code settled}, {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}. */
    public static Optional<Moment> parse(String text) {
        if (text.equals("settled")) {
            return Optional.of(SETTLED);
        }
        Matcher matcher = DURATION.matcher(text);
        return matcher.matches()
                ? Optional.of(new Moment(Long.parseLong(matcher.group(1)) * unitMs(matcher.group(2))))
                : Optional.empty();
    }

    private static long unitMs(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
