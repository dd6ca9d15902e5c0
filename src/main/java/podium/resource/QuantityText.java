package podium.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How amounts are written: the largest suffix with which no digit is lost and none stands behind the point, in the style of
 * the text they were read from ({@code resource.Quantity} of apimachinery).
 */
final class QuantityText {

    private static final String NOT_AN_AMOUNT =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final String[] DECIMAL = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    private static final int DECIMAL_UNIT = 3;
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    /** Nothing finer is kept. */
    private static final int NANO_DIGITS = 9;

    private QuantityText() {}

    /** @param text what the amount was read from: its suffix says which style is meant */
    static String canonical(BigDecimal amount, String text) {
        BigDecimal kept = amount.scale() > NANO_DIGITS ? amount.setScale(NANO_DIGITS, RoundingMode.UP) : amount;
        if (kept.signum() == 0) {
            return "0";
        }
        boolean isBinary = text.endsWith("i") && kept.abs().compareTo(KIBI) >= 0 && isWhole(kept);
        return isBinary ? binary(kept) : decimal(kept, isExponent(text));
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /** {@code 1e3}, {@code 1E-2}; a lone E is the suffix of 10^18. */
    private static boolean isExponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        return e >= 0 && e < text.length() - 1;
    }

    private static String binary(BigDecimal amount) {
        BigDecimal number = amount;
        int suffix = 0;
        while (suffix < BINARY.length - 1 && isWhole(number.divide(KIBI))) {
            number = number.divide(KIBI);
            suffix++;
        }
        return number.toBigInteger() + BINARY[suffix];
    }

    private static String decimal(BigDecimal amount, boolean isExponent) {
        BigDecimal stripped = amount.stripTrailingZeros();
        int exponent = Math.floorDiv(-stripped.scale(), DECIMAL_UNIT) * DECIMAL_UNIT;
        String number = stripped.movePointLeft(exponent).toBigInteger().toString();
        int suffix = exponent / DECIMAL_UNIT + DECIMAL_UNIT;
        if (isExponent || suffix >= DECIMAL.length) {
            return exponent == 0 ? number : number + "e" + exponent;
        }
        return number + DECIMAL[suffix];
    }

    /** Why a text is no amount. */
    static String fault(String text) {
        int end = 0;
        while (end < text.length() && (end == 0 ? "+-" : "").indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String number = text.substring(0, end);
        String suffix = text.substring(end);
        if (!number.matches("[+-]?[0-9.]+") || !suffix.matches("[eEinumkKMGTP]*[-+]?[0-9]*")) {
            return NOT_AN_AMOUNT;
        }
        return number.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)")
                ? "unable to parse quantity's suffix"
                : "unable to parse numeric part of quantity";
    }
}
