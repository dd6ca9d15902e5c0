package podium.base;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON number: a whole number that fits 64 bits, or an exact decimal. */
public final class JsonNumber implements Json {

    private static final int CACHED_MAX = 1024;
    private static final JsonNumber[] CACHED = cached();

    private final long whole;
    private final @Nullable BigDecimal exact;

    private JsonNumber(long whole, @Nullable BigDecimal exact) {
        this.whole = whole;
        this.exact = exact;
    }

    public static JsonNumber of(long value) {
        return value >= 0 && value <= CACHED_MAX ? CACHED[(int) value] : new JsonNumber(value, null);
    }

    /** The number a decimal stands for; kept as a decimal only when it is no whole number of 64 bits. */
    public static JsonNumber of(BigDecimal value) {
        if (value.scale() <= 0 && value.precision() - value.scale() <= 18) {
            return of(value.longValueExact());
        }
        return new JsonNumber(value.longValue(), value);
    }

    public boolean isWhole() {
        return exact == null;
    }

    /** The value cut to 64 bits: exact when {@link #isWhole()}. */
    public long longValue() {
        return whole;
    }

    public BigDecimal decimal() {
        return exact == null ? BigDecimal.valueOf(whole) : exact;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that
                && whole == that.whole
                && (exact == null ? that.exact == null : that.exact != null && exact.compareTo(that.exact) == 0);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(whole);
    }

    @Override
    public String toString() {
        return exact == null
                ? Long.toString(whole)
                : Objects.requireNonNull(exact).toPlainString();
    }

    private static JsonNumber[] cached() {
        JsonNumber[] numbers = new JsonNumber[CACHED_MAX + 1];
        for (int i = 0; i <= CACHED_MAX; i++) {
            numbers[i] = new JsonNumber(i, null);
        }
        return numbers;
    }
}
