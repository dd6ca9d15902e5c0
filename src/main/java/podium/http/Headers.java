package podium.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Headers of a request or an answer: names in any case, each with one value or several in their order. */
public final class Headers {

    public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final TreeMap<String, List<String>> values;

    private Headers(TreeMap<String, List<String>> values) {
        this.values = values;
    }

    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    /** The first value of a header, or null. */
    public @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    public String first(String name, String otherwise) {
        String value = first(name);
        return value == null ? otherwise : value;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** One value more. */
    public Headers with(String name, String value) {
        TreeMap<String, List<String>> more = new TreeMap<>(values);
        List<String> all = new ArrayList<>(all(name));
        all.add(value);
        more.put(name, List.copyOf(all));
        return new Headers(more);
    }

    public void forEach(BiConsumer<String, String> action) {
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                action.accept(entry.getKey(), value);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
