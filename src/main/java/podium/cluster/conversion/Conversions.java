package podium.cluster.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.schema.Decoder;

/** Finds where objects are stored that are asked for as some kind, and shows them as that kind. */
public final class Conversions {

    private static final Map<Kind, Conversion> TABLE = table();

    private final Catalogue catalogue;

    public Conversions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<Kind, Conversion> table() {
        Map<Kind, Conversion> table = new LinkedHashMap<>();
        table.put(
                Kind.REPORTED_EVENT,
                Conversion.renaming(
                        Kind.EVENT,
                        Renaming.of(
                                "regarding", "involvedObject",
                                "note", "message",
                                "reportingController", "reportingComponent",
                                "deprecatedSource", "source",
                                "deprecatedFirstTimestamp", "firstTimestamp",
                                "deprecatedLastTimestamp", "lastTimestamp",
                                "deprecatedCount", "count")));
        return table;
    }

    /** The kind as which the objects are stored: mostly the same. */
    public static Kind stored(Kind asked) {
        Conversion conversion = TABLE.get(asked);
        return conversion == null ? asked : conversion.stored();
    }

    public static Key stored(Key asked) {
        Kind stored = stored(asked.kind());
        return stored == asked.kind() ? asked : new Key(stored, asked.namespace(), asked.name());
    }

    /** An object as it is to be stored. */
    public JsonObject toStored(Kind asked, JsonObject tree) {
        Conversion conversion = TABLE.get(asked);
        return conversion == null
                ? tree
                : canonical(conversion.stored(), conversion.toStored().apply(tree));
    }

    /** A stored object as it was asked for. */
    public JsonObject fromStored(Kind asked, JsonObject tree) {
        Conversion conversion = TABLE.get(asked);
        return conversion == null
                ? tree
                : canonical(asked, conversion.fromStored().apply(tree));
    }

    /** A stored object as it was asked for, under its stored key. */
    public Resource fromStored(Kind asked, Resource resource) {
        return resource.withTree(fromStored(asked, resource.tree()));
    }

    private JsonObject canonical(Kind kind, JsonObject tree) {
        JsonObject typed = tree.with("kind", kind.name()).with("apiVersion", kind.apiVersion());
        return Decoder.decode(catalogue.definition(kind), typed, List.of()).tree();
    }
}
