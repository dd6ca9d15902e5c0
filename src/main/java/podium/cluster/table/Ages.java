package podium.cluster.table;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonString;
import podium.resource.Resource;
import podium.resource.Timestamps;

/**
 * How long ago something was, as seen at one instant, in the server's words: {@code 45s}, {@code 3m20s}, {@code 5d3h}
 * ({@code HumanDuration} of apimachinery: two units while the larger one is small, then one).
 */
record Ages(long nowMs) {

    private static final String UNKNOWN = "<unknown>";

    private static final long MINUTE_S = 60;
    private static final long HOUR_S = 60 * MINUTE_S;
    private static final long DAY_S = 24 * HOUR_S;
    private static final long YEAR_S = 365 * DAY_S;

    JsonString of(Resource resource) {
        return Json.of(since(resource.metadata().get("creationTimestamp")));
    }

    String since(@Nullable Json timestamp) {
        return since(Timestamps.parse(timestamp));
    }

    /** @param ms negative when it is not known */
    String since(long ms) {
        return ms < 0 ? UNKNOWN : lasting(nowMs - ms);
    }

    static String lasting(long ms) {
        long seconds = ms / 1000;
        if (seconds < 0) {
            return seconds < -1 ? "<invalid>" : "0s";
        } else if (seconds < 2 * MINUTE_S) {
            return seconds + "s";
        } else if (seconds < 10 * MINUTE_S) {
            return two(seconds, MINUTE_S, "m", 1, "s");
        } else if (seconds < 3 * HOUR_S) {
            return seconds / MINUTE_S + "m";
        } else if (seconds < 8 * HOUR_S) {
            return two(seconds, HOUR_S, "h", MINUTE_S, "m");
        } else if (seconds < 2 * DAY_S) {
            return seconds / HOUR_S + "h";
        } else if (seconds < 8 * DAY_S) {
            return two(seconds, DAY_S, "d", HOUR_S, "h");
        } else if (seconds < 2 * YEAR_S) {
            return seconds / DAY_S + "d";
        }
        return seconds < 8 * YEAR_S ? two(seconds, YEAR_S, "y", DAY_S, "d") : seconds / YEAR_S + "y";
    }

    private static String two(long seconds, long large, String largeUnit, long small, String smallUnit) {
        long rest = seconds % large / small;
        return seconds / large + largeUnit + (rest == 0 ? "" : rest + smallUnit);
    }
}
