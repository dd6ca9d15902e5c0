package podium.sim;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.Draft;
import podium.resource.Key;
import podium.resource.Kind;

/**
 * The service {@code kubernetes}, by which pods reach the API server, with its endpoints in both forms: an API server writes
 * all three itself.
 */
public final class KubernetesService {

    /** The first address of the services' range. */
    private static final String CLUSTER_IP = "10.96.0.1";

    /** Where the API server stands, beside the nodes. */
    private static final String SERVER_IP = "192.168.255.254";

    private static final String NAME = "kubernetes";
    private static final int PORT = 443;
    private static final int SERVER_PORT = 6443;

    private KubernetesService() {}

    /** @param draft of a state that has the namespace {@code default} */
    public static void write(Draft draft) {
        draft.create(key(Kind.SERVICE), service());
        draft.create(key(Kind.ENDPOINTS), endpoints());
        draft.create(key(Kind.ENDPOINT_SLICE), slice());
    }

    private static Key key(Kind kind) {
        return Key.of(kind, "default", NAME);
    }

    private static JsonObject.Builder object(Kind kind, JsonObject labels) {
        return JsonObject.builder()
                .put("kind", kind.name())
                .put("apiVersion", kind.apiVersion())
                .put("metadata", JsonObject.of("labels", labels));
    }

    private static JsonObject service() {
        JsonObject port = JsonObject.builder()
                .put("name", "https")
                .put("protocol", "TCP")
                .put("port", PORT)
                .put("targetPort", SERVER_PORT)
                .build();
        JsonObject spec = JsonObject.builder()
                .put("ports", JsonArray.of(port))
                .put("clusterIP", CLUSTER_IP)
                .put("clusterIPs", JsonArray.of(Json.of(CLUSTER_IP)))
                .put("type", "ClusterIP")
                .put("sessionAffinity", "None")
                .put("ipFamilies", JsonArray.of(Json.of("IPv4")))
                .put("ipFamilyPolicy", "SingleStack")
                .put("internalTrafficPolicy", "Cluster")
                .build();
        return object(Kind.SERVICE, JsonObject.of("component", Json.of("apiserver"), "provider", Json.of(NAME)))
                .put("spec", spec)
                .put("status", JsonObject.of("loadBalancer", JsonObject.EMPTY))
                .build();
    }

    private static JsonObject port() {
        return JsonObject.builder()
                .put("name", "https")
                .put("port", SERVER_PORT)
                .put("protocol", "TCP")
                .build();
    }

    private static JsonObject endpoints() {
        JsonObject subset = JsonObject.of(
                "addresses", JsonArray.of(JsonObject.of("ip", Json.of(SERVER_IP))), "ports", JsonArray.of(port()));
        return object(Kind.ENDPOINTS, JsonObject.of("endpointslice.kubernetes.io/skip-mirror", Json.of("true")))
                .put("subsets", JsonArray.of(subset))
                .build();
    }

    private static JsonObject slice() {
        JsonObject endpoint = JsonObject.of(
                "addresses", JsonArray.of(Json.of(SERVER_IP)), "conditions", JsonObject.of("ready", Json.of(true)));
        return object(Kind.ENDPOINT_SLICE, JsonObject.of("kubernetes.io/service-name", Json.of(NAME)))
                .put("addressType", "IPv4")
                .put("endpoints", JsonArray.of(endpoint))
                .put("ports", JsonArray.of(port()))
                .build();
    }
}
