package podium.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonString;

/** Instants as Kubernetes writes them ({@code metav1.Time}: whole seconds, UTC) and as milliseconds since 1970. */
public final class Timestamps {

    private static final int SECOND_MS = 1000;
    private static final int DAY_S = 86_400;
    private static final int HOUR_S = 3_600;
    private static final int MINUTE_S = 60;

    /** The form in which nearly all timestamps are: digits stand where the zeros do. */
    private static final String FORM = "0000-00-00T00:00:00Z";

    private Timestamps() {}

    /** The instant cut to its second, as {@code 2026-01-01T00:00:00Z}. */
    public static JsonString of(long ms) {
        return new JsonString(date(ms).append('Z').toString());
    }

    /** The instant with microseconds, as {@code 2026-01-01T00:00:00.000000Z} ({@code metav1.MicroTime}). */
    public static JsonString micros(long ms) {
        StringBuilder text = date(ms).append('.');
        return new JsonString(
                pad(text, (int) Math.floorMod(ms, SECOND_MS), 3).append("000Z").toString());
    }

    private static StringBuilder date(long ms) {
        long seconds = Math.floorDiv(ms, SECOND_MS);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY_S));
        int second = (int) Math.floorMod(seconds, DAY_S);
        StringBuilder text = new StringBuilder(FORM.length());
        pad(text, day.getYear(), 4).append('-');
        pad(text, day.getMonthValue(), 2).append('-');
        pad(text, day.getDayOfMonth(), 2).append('T');
        pad(text, second / HOUR_S, 2).append(':');
        pad(text, second % HOUR_S / MINUTE_S, 2).append(':');
        return pad(text, second % MINUTE_S, 2);
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        for (int unit = (int) Math.pow(10, digits - 1); unit > 1 && number < unit; unit /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    /** The milliseconds of a timestamp, or -1 when the value is none. */
    public static long parse(@Nullable Json value) {
        if (!(value instanceof JsonString text)) {
            return -1;
        }
        try {
            return hasForm(text.value())
                    ? parseForm(text.value())
                    : OffsetDateTime.parse(text.value()).toInstant().toEpochMilli();
        } catch (DateTimeException notATimestamp) {
            return -1;
        }
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static long parseForm(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return -1;
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return SECOND_MS * (day * DAY_S + hour * HOUR_S + minute * MINUTE_S + second);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** The start of the second of an instant: what a timestamp keeps of it. */
    public static long wholeSecond(long ms) {
        return Math.floorDiv(ms, SECOND_MS) * SECOND_MS;
    }
}
