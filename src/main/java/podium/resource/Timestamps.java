package podium.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonString;

/** Instants as Kubernetes writes them ({@code metav1.Time}: whole seconds, UTC) and as milliseconds since 1970. */
public final class Timestamps {

    private static final int SECOND_MS = 1000;

    private Timestamps() {}

    /** The instant cut to its second, as {@code 2026-01-01T00:00:00Z}. */
    public static JsonString of(long ms) {
        return new JsonString(
                Instant.ofEpochSecond(Math.floorDiv(ms, SECOND_MS)).toString());
    }

    /** The instant with microseconds, as {@code 2026-01-01T00:00:00.000000Z} ({@code metav1.MicroTime}). */
    public static JsonString micros(long ms) {
        String seconds = of(ms).value();
        return new JsonString(
                seconds.substring(0, seconds.length() - 1) + String.format(".%03d000Z", Math.floorMod(ms, SECOND_MS)));
    }

    /** The milliseconds of a timestamp, or -1 when the value is none. */
    public static long parse(@Nullable Json value) {
        if (!(value instanceof JsonString text)) {
            return -1;
        }
        try {
            return OffsetDateTime.parse(text.value()).toInstant().toEpochMilli();
        } catch (DateTimeException notATimestamp) {
            return -1;
        }
    }

    /** The start of the second of an instant: what a timestamp keeps of it. */
    public static long wholeSecond(long ms) {
        return Math.floorDiv(ms, SECOND_MS) * SECOND_MS;
    }
}
