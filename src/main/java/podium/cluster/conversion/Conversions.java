package podium.cluster.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import podium.base.JsonObject;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/** Finds where objects are stored that are asked for as some kind, and shows them as that kind. */
public final class Conversions {

    private static final Map<Kind, Conversion> TABLE = table(
            new AutoscalerConversion(),
            Renaming.of(
                    Kind.REPORTED_EVENT,
                    Kind.EVENT,
                    "metadata",
                    "eventTime",
                    "series",
                    "reportingController=reportingComponent",
                    "reportingInstance",
                    "action",
                    "reason",
                    "regarding=involvedObject",
                    "related",
                    "note=message",
                    "type",
                    "deprecatedSource=source",
                    "deprecatedFirstTimestamp=firstTimestamp",
                    "deprecatedLastTimestamp=lastTimestamp",
                    "deprecatedCount=count"));

    private Conversions() {}

    private static Map<Kind, Conversion> table(Conversion... conversions) {
        Map<Kind, Conversion> table = new LinkedHashMap<>();
        List.of(conversions).forEach(conversion -> table.put(conversion.asked(), conversion));
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
    public static JsonObject toStored(Kind asked, JsonObject tree) {
        Conversion conversion = TABLE.get(asked);
        return conversion == null ? tree : conversion.toStored(tree);
    }

    /** A stored object as the kind that was asked for; its key is of that kind, too. */
    public static Resource shown(Kind asked, Resource stored) {
        Conversion conversion = TABLE.get(asked);
        if (conversion == null || stored.key().kind().equals(asked)) {
            return stored;
        }
        Key key = new Key(asked, stored.key().namespace(), stored.key().name());
        return Resource.of(key, conversion.fromStored(stored.tree()));
    }
}
