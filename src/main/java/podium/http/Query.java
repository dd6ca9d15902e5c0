package podium.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a URL, decoded, in their order. Pairs that cannot be decoded are left out, as Go does. */
public record Query(Map<String, List<String>> values) {

    public static final Query NONE = parse("");

    /** @param raw what stands behind the question mark, still encoded */
    public static Query parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = Percent.decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = Percent.decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name != null && value != null && !name.isEmpty() && pair.indexOf(';') < 0) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return new Query(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value of a parameter, or null. */
    public @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** The first value of a parameter, or empty. */
    public String text(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** As the API server reads a parameter that is true or false: there without a value is true. */
    public boolean isTrue(String name) {
        String value = first(name);
        return value != null && !value.equals("0") && !value.equalsIgnoreCase("false");
    }
}
