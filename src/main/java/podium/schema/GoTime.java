package podium.schema;

/** What Go's {@code time.Parse} says of a text that is no instant of RFC 3339. */
final class GoTime {

    private static final String LAYOUT = "2006-01-02T15:04:05Z07:00";

    /** The layout's parts: numbers of two or four digits and what stands between them. */
    private static final String[] PARTS = {"2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05", "Z07:00"};

    /** Of the parts: what Go calls them when their number is too large. */
    private static final String[] NAMES = {"", "", "month", "", "day", "", "hour", "", "minute", "", "second", ""};

    private static final int[] MAXIMA = {9999, 0, 12, 0, 31, 0, 23, 0, 59, 0, 59, 0};

    private GoTime() {}

    static String fault(String text) {
        String rest = text;
        for (int i = 0; i < PARTS.length - 1; i++) {
            String part = PARTS[i];
            boolean isNumber = Character.isDigit(part.charAt(0));
            if (rest.length() < part.length() || !(isNumber ? areDigits(rest, part.length()) : rest.startsWith(part))) {
                return of(text, ": cannot parse " + quoted(rest) + " as " + quoted(part));
            }
            if (isNumber && Integer.parseInt(rest.substring(0, part.length())) > MAXIMA[i]) {
                return of(text, ": " + NAMES[i] + " out of range");
            }
            rest = rest.substring(part.length());
        }
        return of(text, ": cannot parse " + quoted(rest) + " as " + quoted("Z07:00"));
    }

    private static String of(String text, String why) {
        return why.endsWith("out of range")
                ? "parsing time " + quoted(text) + why
                : "parsing time " + quoted(text) + " as " + quoted(LAYOUT) + why;
    }

    private static boolean areDigits(String text, int length) {
        return text.chars().limit(length).allMatch(c -> c >= '0' && c <= '9');
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
