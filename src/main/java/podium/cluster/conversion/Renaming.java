package podium.cluster.conversion;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.resource.Kind;

/**
 * Objects whose fields mean the same under two names.
 *
 * @param asked the kind as which they can be asked for, too
 * @param stored the kind as which they are stored
 * @param fields of the objects, in the order in which they are shown as the asked kind
 */
record Renaming(Kind asked, Kind stored, List<Pair> fields) implements Conversion {

    Renaming {
        fields = List.copyOf(fields);
    }

    /** One field under both names. */
    record Pair(String asked, String stored) {}

    /** @param names of fields; where the two names differ, {@code asked=stored} */
    static Renaming of(Kind asked, Kind stored, String... names) {
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            int equals = name.indexOf('=');
            pairs.add(
                    equals < 0
                            ? new Pair(name, name)
                            : new Pair(name.substring(0, equals), name.substring(equals + 1)));
        }
        return new Renaming(asked, stored, pairs);
    }

    @Override
    public JsonObject toStored(JsonObject tree) {
        JsonObject.Builder result = typed(stored);
        fields.forEach(pair -> result.putIfPresent(pair.stored(), tree.get(pair.asked())));
        return result.build();
    }

    @Override
    public JsonObject fromStored(JsonObject tree) {
        JsonObject.Builder result = typed(asked);
        fields.forEach(pair -> result.putIfPresent(pair.asked(), tree.get(pair.stored())));
        return result.build();
    }

    private static JsonObject.Builder typed(Kind kind) {
        return JsonObject.builder().put("kind", Json.of(kind.name())).put("apiVersion", Json.of(kind.apiVersion()));
    }
}
