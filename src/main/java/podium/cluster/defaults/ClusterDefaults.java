package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Defaults of namespaces and nodes. */
final class ClusterDefaults {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private ClusterDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.core.v1.Namespace", ClusterDefaults::named);
        table.put("api.core.v1.NamespaceStatus", Defaults.missing(JsonObject.of("phase", Json.of("Active"))));
        table.put("api.core.v1.NodeSpec", ClusterDefaults::podRanges);
        table.put("api.core.v1.NodeStatus", ClusterDefaults::allocatable);
    }

    /** A namespace's label with its name cannot be another. */
    private static JsonObject named(JsonObject namespace) {
        String name = namespace.object("metadata").string("name", "");
        return name.isEmpty()
                ? namespace
                : namespace.change(
                        "metadata", metadata -> metadata.change("labels", labels -> labels.with(NAME_LABEL, name)));
    }

    /** The field for one range of addresses and the one for several say the same. */
    private static JsonObject podRanges(JsonObject node) {
        String range = node.string("podCIDR", "");
        return range.isEmpty() || node.has("podCIDRs") ? node : node.with("podCIDRs", JsonArray.of(Json.of(range)));
    }

    private static JsonObject allocatable(JsonObject status) {
        JsonObject capacity = status.object("capacity");
        return status.has("allocatable") || capacity.isEmpty() ? status : status.with("allocatable", capacity);
    }
}
