package podium.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import podium.base.Json;
import podium.base.JsonNull;
import podium.base.JsonNumber;

/**
 * What a plain scalar means to Kubernetes' YAML library: YAML 1.1's booleans ({@code yes}, {@code on}) and octal numbers,
 * but neither its sexagesimal numbers ({@code 80:30} is text) nor its dates.
 */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0o?[0-7_]+");
    private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

    /** Longer ones are text to anybody who would have to hold them as a number. */
    private static final int NUMBER_LENGTH_MAX = 40;

    private Scalars() {}

    static Json read(ScalarNode node) {
        String text = node.getValue();
        boolean isPlain = node.getScalarStyle() == ScalarStyle.PLAIN;
        if (!isPlain || node.getTag().equals(Tag.STR)) {
            return Json.of(text);
        }
        return plain(text);
    }

    private static Json plain(String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "", "~", "null" -> {
                return JsonNull.NULL;
            }
            case "true", "yes", "on" -> {
                return Json.of(true);
            }
            case "false", "no", "off" -> {
                return Json.of(false);
            }
            default -> {
                return number(text);
            }
        }
    }

    private static Json number(String text) {
        if (text.length() > NUMBER_LENGTH_MAX) {
            return Json.of(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return whole(text, "", 10);
        } else if (HEX.matcher(text).matches()) {
            return whole(text, "0x", 16);
        } else if (BINARY.matcher(text).matches()) {
            return whole(text, "0b", 2);
        } else if (OCTAL.matcher(text).matches()) {
            return whole(text, text.contains("o") ? "0o" : "0", 8);
        } else if (DECIMAL.matcher(text).matches()) {
            return JsonNumber.of(new BigDecimal(text));
        }
        return Json.of(text);
    }

    private static Json whole(String text, String prefix, int radix) {
        boolean isNegative = text.startsWith("-");
        String digits =
                text.replaceFirst("^[-+]", "").substring(prefix.length()).replace("_", "");
        if (digits.isEmpty()) {
            return Json.of(text);
        }
        BigInteger value = new BigInteger(digits, radix);
        return JsonNumber.of(new BigDecimal(isNegative ? value.negate() : value));
    }
}
