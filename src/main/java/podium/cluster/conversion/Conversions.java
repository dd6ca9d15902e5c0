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

    private static final Map<Kind, Renaming> TABLE = table(Renaming.of(
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

    private static Map<Kind, Renaming> table(Renaming... renamings) {
        Map<Kind, Renaming> table = new LinkedHashMap<>();
        List.of(renamings).forEach(renaming -> table.put(renaming.asked(), renaming));
        return table;
    }

    /** The kind as which the objects are stored: mostly the same. */
    public static Kind stored(Kind asked) {
        Renaming renaming = TABLE.get(asked);
        return renaming == null ? asked : renaming.stored();
    }

    public static Key stored(Key asked) {
        Kind stored = stored(asked.kind());
        return stored == asked.kind() ? asked : new Key(stored, asked.namespace(), asked.name());
    }

    /** An object as it is to be stored. */
    public static JsonObject toStored(Kind asked, JsonObject tree) {
        Renaming renaming = TABLE.get(asked);
        return renaming == null ? tree : renaming.toStored(tree);
    }

    /** A stored object as the kind that was asked for; its key is of that kind, too. */
    public static Resource shown(Kind asked, Resource stored) {
        Renaming renaming = TABLE.get(asked);
        if (renaming == null || stored.key().kind().equals(asked)) {
            return stored;
        }
        Key key = new Key(asked, stored.key().namespace(), stored.key().name());
        return Resource.of(key, renaming.fromStored(stored.tree()));
    }
}
