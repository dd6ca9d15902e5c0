package podium.cluster.conversion;

import java.util.LinkedHashMap;
import java.util.Map;
import podium.base.JsonObject;

/**
 * Fields that mean the same under two names.
 *
 * @param pairs names as asked for, each with the one that is stored
 */
record Renaming(Map<String, String> pairs) {

    /** @param names first a name as asked for, then the stored one, and so on */
    static Renaming of(String... names) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.put(names[i], names[i + 1]);
        }
        return new Renaming(pairs);
    }

    JsonObject toStored(JsonObject tree) {
        return renamed(tree, pairs);
    }

    JsonObject fromStored(JsonObject tree) {
        Map<String, String> back = new LinkedHashMap<>();
        pairs.forEach((asked, stored) -> back.put(stored, asked));
        return renamed(tree, back);
    }

    private static JsonObject renamed(JsonObject tree, Map<String, String> names) {
        JsonObject.Builder result = JsonObject.builder();
        tree.forEach((name, value) -> result.put(names.getOrDefault(name, name), value));
        return result.build();
    }
}
