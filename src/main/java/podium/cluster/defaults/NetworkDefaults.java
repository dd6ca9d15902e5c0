package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;

/** Defaults of what lets traffic in and out ({@code pkg/apis/networking/v1/defaults.go} of 1.36). */
final class NetworkDefaults {

    private NetworkDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.networking.v1.NetworkPolicySpec", NetworkDefaults::policyTypes);
        table.put("api.networking.v1.NetworkPolicyPort", Defaults.missing(JsonObject.of("protocol", Json.of("TCP"))));
        table.put(
                "api.networking.v1.IngressClassParametersReference",
                Defaults.missing(JsonObject.of("scope", Json.of("Cluster"))));
    }

    /** What comes in is always meant, what goes out when there are rules for it. */
    private static JsonObject policyTypes(JsonObject spec) {
        if (!spec.array("policyTypes").isEmpty()) {
            return spec;
        }
        JsonArray types = JsonArray.of(Json.of("Ingress"));
        return spec.with("policyTypes", spec.array("egress").isEmpty() ? types : types.plus(Json.of("Egress")));
    }
}
