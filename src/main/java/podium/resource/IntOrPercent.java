package podium.resource;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonString;

/** A number of things, or a percentage of how many there are ({@code intstr.IntOrString}): {@code 2}, {@code "25%"}. */
public final class IntOrPercent {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private IntOrPercent() {}

    /**
     * How many things are meant.
     *
     * @param value a number or a percentage; anything else, and nothing, means none
     * @param total of which a percentage is taken
     */
    public static long of(@Nullable Json value, long total, Rounding rounding) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        if (!(value instanceof JsonString text) || !text.value().matches("[0-9]{1,9}%")) {
            return 0;
        }
        String digits = text.value().substring(0, text.value().length() - 1);
        BigInteger hundredths = new BigInteger(digits).multiply(BigInteger.valueOf(total));
        BigInteger[] parts = hundredths.divideAndRemainder(HUNDRED);
        boolean isCut = parts[1].signum() > 0;
        return parts[0].longValue() + (isCut && rounding == Rounding.UP ? 1 : 0);
    }

    /** What becomes of the part of a thing that a percentage leaves. */
    public enum Rounding {
        UP,
        DOWN
    }
}
