package podium.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonString;

/** Amounts of resources as Kubernetes writes them: {@code 100m}, {@code 1.5}, {@code 128Mi}, {@code 1e3}. */
public final class Quantity {

    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "numkMGTPE";
    private static final int[] DECIMAL_EXPONENTS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    /** Longer texts cannot be a sensible amount, and must not make a number of a million digits. */
    private static final int LENGTH_MAX = 64;

    private static final int EXPONENT_MAX = 30;

    private Quantity() {}

    /**
     * What was read of a text.
     *
     * @param canonical the amount as the API server writes it
     * @param fault why it is no amount, in the API server's words; null when it is one
     */
    public record Parsed(String canonical, @Nullable String fault) {}

    /** Reads an amount strictly, as the API server does. */
    public static Parsed read(String text) {
        BigDecimal amount = parse(text);
        return amount == null
                ? new Parsed("", QuantityText.fault(text))
                : new Parsed(QuantityText.canonical(amount, text), null);
    }

    /** An amount as the API server writes it. @param like a text in whose style it is to be written */
    public static String text(BigDecimal amount, String like) {
        return QuantityText.canonical(amount, like);
    }

    /** The amount, or null when the value is none. */
    public static @Nullable BigDecimal parse(@Nullable Json value) {
        if (value instanceof JsonNumber number) {
            return number.decimal();
        }
        return value instanceof JsonString text ? parse(text.value()) : null;
    }

    /** The amount, or null when the text is none. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return null;
        }
        int end = text.length();
        while (end > 0 && !isNumeral(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal number = number(text.substring(0, end));
        return number == null ? null : scaled(number, text.substring(end));
    }

    /** Milli-units rounded up, as the scheduler counts CPU; 0 when the value is no amount. */
    public static long milli(@Nullable Json value) {
        BigDecimal amount = parse(value);
        return amount == null
                ? 0
                : amount.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue();
    }

    /** Whole units rounded up, as the scheduler counts memory; 0 when the value is no amount. */
    public static long whole(@Nullable Json value) {
        BigDecimal amount = parse(value);
        return amount == null ? 0 : amount.setScale(0, RoundingMode.CEILING).longValue();
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static @Nullable BigDecimal number(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        if (!digits.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)")) {
            return null;
        }
        if (exponent >= 0 && !text.substring(exponent + 1).matches("[+-]?[0-9]{1,3}")) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        int power = exponent < 0 ? 0 : Integer.parseInt(text.substring(exponent + 1));
        return Math.abs(power) > EXPONENT_MAX ? null : number.scaleByPowerOfTen(power);
    }

    private static @Nullable BigDecimal scaled(BigDecimal number, String suffix) {
        if (suffix.isEmpty()) {
            return number;
        }
        if (suffix.length() == 2 && suffix.charAt(1) == 'i' && BINARY.indexOf(suffix.charAt(0)) >= 0) {
            return number.multiply(KIBI.pow(BINARY.indexOf(suffix.charAt(0)) + 1));
        }
        int at = suffix.length() == 1 ? DECIMAL.indexOf(suffix.charAt(0)) : -1;
        return at < 0 ? null : number.scaleByPowerOfTen(DECIMAL_EXPONENTS[at]);
    }
}
