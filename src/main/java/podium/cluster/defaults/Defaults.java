package podium.cluster.defaults;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonObject;
import podium.resource.Quantity;
import podium.schema.Definition;
import podium.schema.Field;

/** Fills in defaults: an object's own first, then those of its parts, as the server does. */
public final class Defaults {

    /** The Go type of amounts of resources: none of them is finer than a thousandth. */
    private static final String RESOURCE_LIST = "v1.ResourceList";

    private static final int MILLI_DIGITS = 3;

    private static final Map<String, UnaryOperator<JsonObject>> TABLE = table();

    private Defaults() {}

    private static Map<String, UnaryOperator<JsonObject>> table() {
        Map<String, UnaryOperator<JsonObject>> table = new LinkedHashMap<>();
        PodDefaults.addTo(table);
        ContainerDefaults.addTo(table);
        VolumeDefaults.addTo(table);
        WorkloadDefaults.addTo(table);
        ClusterDefaults.addTo(table);
        ConfigDefaults.addTo(table);
        ServiceDefaults.addTo(table);
        BatchDefaults.addTo(table);
        AutoscalerDefaults.addTo(table);
        NetworkDefaults.addTo(table);
        StorageDefaults.addTo(table);
        PolicyDefaults.addTo(table);
        return table;
    }

    /** The object with its defaults; the same object when nothing was missing. */
    public static JsonObject fill(Definition definition, JsonObject object) {
        UnaryOperator<JsonObject> own = TABLE.get(definition.name());
        JsonObject result = own == null ? object : own.apply(object);
        for (int i = 0; i < result.size(); i++) {
            String name = result.nameAt(i);
            Field field = definition.field(name);
            Definition parts = field == null ? null : field.type().definition();
            if (parts != null && !name.equals("metadata")) {
                result = result.with(name, filled(parts, result.valueAt(i)));
            } else if (field != null && field.goType().equals(RESOURCE_LIST)) {
                result = result.with(name, rounded(result.object(name)));
            }
        }
        return result;
    }

    private static Json filled(Definition parts, Json value) {
        if (value instanceof JsonArray array) {
            return array.map(item -> fill(parts, item.asObject()));
        }
        return value instanceof JsonObject object ? fill(parts, object) : value;
    }

    private static JsonObject rounded(JsonObject amounts) {
        JsonObject result = amounts;
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal amount = Quantity.parse(amounts.valueAt(i));
            if (amount != null && amount.stripTrailingZeros().scale() > MILLI_DIGITS) {
                String milli = amount.setScale(MILLI_DIGITS, RoundingMode.UP).movePointRight(MILLI_DIGITS) + "m";
                result = result.with(amounts.nameAt(i), Quantity.read(milli).canonical());
            }
        }
        return result;
    }

    /** An object without labels has those of the pods that it makes. */
    static JsonObject labelled(JsonObject object, JsonObject labels) {
        boolean hasOwn = !object.object("metadata").object("labels").isEmpty();
        return hasOwn || labels.isEmpty()
                ? object
                : object.change("metadata", metadata -> metadata.with("labels", labels));
    }

    /** A default that gives fields their values where they are missing. */
    static UnaryOperator<JsonObject> missing(JsonObject values) {
        return object -> {
            JsonObject result = object;
            for (int i = 0; i < values.size(); i++) {
                String name = values.nameAt(i);
                Json said = result.get(name);
                result = said == null || said == JsonNull.NULL ? result.with(name, values.valueAt(i)) : result;
            }
            return result;
        };
    }
}
