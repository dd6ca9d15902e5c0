package podium.cluster.table;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;
import podium.resource.Timestamps;

/** Events of both groups: the newer one calls most fields by other names, but its tables are the same. */
final class EventCells {

    private static final Printer PRINTER = Printer.of(
            EventCells::cells,
            Column.text("Last Seen", "When the event was last observed.").from("api.core.v1.Event", "lastTimestamp"),
            Column.text("Type", "Normal, or Warning.").from("api.core.v1.Event", "type"),
            Column.text("Reason", "Why it happened, in one word for machines.").from("api.core.v1.Event", "reason"),
            Column.text("Object", "The object the event is about.").from("api.core.v1.Event", "involvedObject"),
            Column.text("Subobject", "The part of the object the event is about.")
                    .from("api.core.v1.ObjectReference", "fieldPath")
                    .wide(),
            Column.text("Source", "Who reports the event.")
                    .from("api.core.v1.Event", "source")
                    .wide(),
            Column.text("Message", "What happened, for people.").from("api.core.v1.Event", "message"),
            Column.text("First Seen", "When the event was first observed.")
                    .from("api.core.v1.Event", "firstTimestamp")
                    .wide(),
            Column.text("Count", "How often the event was observed.")
                    .from("api.core.v1.Event", "count")
                    .wide(),
            Column.NAME.wide());

    private EventCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put("events", PRINTER);
        printers.put("events.events.k8s.io", PRINTER);
    }

    private static JsonArray cells(Resource event, Ages ages) {
        JsonObject tree = event.tree();
        JsonObject regarding = either(tree, "involvedObject", "regarding").asObject();
        String first = firstSeen(tree, ages);
        return Printer.row(
                Json.of(lastSeen(tree, first, ages)),
                Json.of(tree.string("type", "")),
                Json.of(tree.string("reason", "")),
                Json.of(target(regarding)),
                Json.of(regarding.string("fieldPath", "")),
                Json.of(source(tree)),
                Json.of(Texts.plain(either(tree, "message", "note"), "").strip()),
                Json.of(first),
                Json.of(count(tree)),
                Texts.name(event));
    }

    private static Json either(JsonObject tree, String core, String newer) {
        Json value = tree.get(core);
        value = value == null ? tree.get(newer) : value;
        return value == null ? Json.of("") : value;
    }

    private static String firstSeen(JsonObject tree, Ages ages) {
        long first = Timestamps.parse(either(tree, "firstTimestamp", "deprecatedFirstTimestamp"));
        return first < 0 ? ages.since(tree.get("eventTime")) : ages.since(first);
    }

    private static String lastSeen(JsonObject tree, String first, Ages ages) {
        if (tree.has("series")) {
            return ages.since(tree.object("series").get("lastObservedTime"));
        }
        long last = Timestamps.parse(either(tree, "lastTimestamp", "deprecatedLastTimestamp"));
        return last < 0 ? first : ages.since(last);
    }

    /** Events of the newer kind that happened once have no count. */
    private static long count(JsonObject tree) {
        if (tree.has("series")) {
            return tree.object("series").number("count", 0);
        }
        return Math.max(1, Math.max(tree.number("count", 0), tree.number("deprecatedCount", 0)));
    }

    private static String target(JsonObject regarding) {
        String kind = regarding.string("kind", "").toLowerCase(Locale.ROOT);
        String name = regarding.string("name", "");
        return name.isEmpty() ? kind : kind + "/" + name;
    }

    private static String source(JsonObject tree) {
        JsonObject source = either(tree, "source", "deprecatedSource").asObject();
        String component = filled(
                source.string("component"), Texts.plain(either(tree, "reportingComponent", "reportingController"), ""));
        String host = filled(source.string("host"), tree.string("reportingInstance", ""));
        return host.isEmpty() ? component : component + ", " + host;
    }

    private static String filled(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
