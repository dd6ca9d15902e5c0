package podium.yaml;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonReader.Repeat;

/**
 * One document of a text.
 *
 * @param lines where it stands, its separator left out
 * @param tree what it says; null when it cannot be read
 * @param spans of values, by the path of the field as Kubernetes writes it: {@code spec.containers[0].image}
 * @param keys of fields, likewise
 * @param problems why it cannot be read, or nothing
 * @param lastTree what it says where of keys that stand twice the last one counts; null when it cannot be read even so
 * @param repeats the keys that stand twice
 */
public record YamlDocument(
        Span lines,
        @Nullable Json tree,
        NavigableMap<String, Span> spans,
        NavigableMap<String, Span> keys,
        List<YamlProblem> problems,
        @Nullable Json lastTree,
        List<Repeat> repeats) {

    static YamlDocument unreadable(Span lines, YamlProblem problem) {
        return new YamlDocument(lines, null, new TreeMap<>(), new TreeMap<>(), List.of(problem), null, List.of());
    }

    /** Where a field's value stands; for a field that is not there, where the nearest one around it does. */
    public Span whereIs(String path) {
        String nearest = path;
        while (true) {
            Span span = spans.get(nearest);
            if (span != null) {
                return nearest.equals(path) ? span : keys.getOrDefault(nearest, span);
            }
            if (nearest.isEmpty()) {
                return lines;
            }
            nearest = parent(nearest);
        }
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
