package podium.http.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of answer that a client takes.
 *
 * @param type {@code application/json}, {@code application/*}
 * @param parameters by name: {@code as}, {@code g}, {@code v}
 * @param weight from 0 to 1
 */
public record MediaRange(String type, Map<String, String> parameters, double weight) {

    /** Ranges of an {@code Accept} header, the most wanted first, those of any type last; without one, everything is taken. */
    public static List<MediaRange> ofHeader(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : accept.split(",")) {
            if (!part.isBlank()) {
                ranges.add(parse(part));
            }
        }
        if (ranges.isEmpty()) {
            ranges.add(parse("*/*"));
        }
        ranges.sort(Comparator.comparingDouble(MediaRange::weight)
                .reversed()
                .thenComparing(range -> range.type.startsWith("*/"))
                .thenComparing(range -> range.type.endsWith("/*")));
        return ranges;
    }

    /** A media type with its parameters. */
    public static MediaRange parse(String text) {
        String[] parts = text.split(";");
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String name = parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.put(name, parts[i].substring(equals + 1).strip());
            }
        }
        String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        return new MediaRange(type, parameters, weightOf(parameters.remove("q")));
    }

    private static double weightOf(@Nullable String text) {
        try {
            return text == null ? 1 : Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }

    public boolean takes(String mediaType) {
        return type.equals(mediaType)
                || type.equals("*/*")
                || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
    }

    /** Whether it asks for objects as they are. */
    public boolean isWhole() {
        return Stream.of("as", "g", "v").noneMatch(parameters::containsKey);
    }

    /** The form of object that is asked for, or empty for the object itself. */
    public String as() {
        return parameters.getOrDefault("as", "");
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
