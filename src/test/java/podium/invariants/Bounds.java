package podium.invariants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;

/**
 * What a Deployment's spec allows a rolling update, worked out anew: not by the code that is being judged.
 *
 * @param replicas that are wanted
 * @param surge pods beyond them
 * @param unavailable of them that may be missing
 */
record Bounds(long replicas, long surge, long unavailable) {

    static Bounds of(JsonObject spec) {
        long replicas = spec.number("replicas", 1);
        JsonObject rolling = spec.object("strategy").object("rollingUpdate");
        long surge = amount(rolling.get("maxSurge"), replicas, RoundingMode.CEILING);
        long unavailable = amount(rolling.get("maxUnavailable"), replicas, RoundingMode.FLOOR);
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
        return new Bounds(replicas, surge, Math.min(unavailable, replicas));
    }

    private static long amount(@Nullable Json value, long replicas, RoundingMode rounding) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        String percent = value instanceof JsonString text ? text.value() : "25%";
        BigDecimal share = new BigDecimal(percent.substring(0, percent.length() - 1));
        return share.multiply(BigDecimal.valueOf(replicas))
                .divide(BigDecimal.valueOf(100), 0, rounding)
                .longValueExact();
    }

    long most() {
        return replicas + surge;
    }

    long least() {
        return replicas - unavailable;
    }
}
