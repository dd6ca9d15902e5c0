package podium.cluster.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.resource.ServiceReading;

/** Defaults of services ({@code SetDefaults_Service} of 1.36). */
final class ServiceDefaults {

    private static final long AFFINITY_S = 10_800;

    private static final JsonObject SERVICE = JsonObject.builder()
            .put("sessionAffinity", "None")
            .put("type", ServiceReading.CLUSTER_IP)
            .build();

    private static final UnaryOperator<JsonObject> TYPED = Defaults.missing(SERVICE);
    private static final UnaryOperator<JsonObject> PORT = Defaults.missing(JsonObject.of("protocol", Json.of("TCP")));

    private ServiceDefaults() {}

    static void addTo(Map<String, UnaryOperator<JsonObject>> table) {
        table.put("api.core.v1.ServiceSpec", spec -> traffic(affinity(TYPED.apply(spec))));
        table.put("api.core.v1.ServicePort", ServiceDefaults::port);
        table.put("api.core.v1.LoadBalancerIngress", ServiceDefaults::ingress);
    }

    private static JsonObject affinity(JsonObject spec) {
        String affinity = spec.string("sessionAffinity", "");
        if (affinity.equals("None")) {
            return spec.without("sessionAffinityConfig");
        }
        JsonObject client = spec.object("sessionAffinityConfig").object("clientIP");
        return affinity.equals("ClientIP") && !client.has("timeoutSeconds")
                ? spec.with(
                        "sessionAffinityConfig",
                        JsonObject.of("clientIP", JsonObject.of("timeoutSeconds", Json.of(AFFINITY_S))))
                : spec;
    }

    private static JsonObject traffic(JsonObject spec) {
        ServiceReading service = ServiceReading.of(spec);
        JsonObject result = spec;
        if (service.isExternallyAccessible()
                && spec.string("externalTrafficPolicy", "").isEmpty()) {
            result = result.with("externalTrafficPolicy", "Cluster");
        }
        if (service.needsAddress() && !spec.has("internalTrafficPolicy")) {
            result = result.with("internalTrafficPolicy", "Cluster");
        }
        return service.is(ServiceReading.LOAD_BALANCER) && !spec.has("allocateLoadBalancerNodePorts")
                ? result.with("allocateLoadBalancerNodePorts", true)
                : result;
    }

    /** A port leads to the same port of the pods. */
    private static JsonObject port(JsonObject port) {
        JsonObject result = PORT.apply(port);
        Json number = port.get("port");
        return isNone(port.get("targetPort"))
                ? result.with("targetPort", number == null ? Json.of(0) : number)
                : result;
    }

    private static boolean isNone(@Nullable Json target) {
        return target == null
                || (target instanceof JsonString name && name.value().isEmpty())
                || (target instanceof JsonNumber number && number.longValue() == 0);
    }

    private static JsonObject ingress(JsonObject ingress) {
        return !ingress.string("ip", "").isEmpty() && !ingress.has("ipMode") ? ingress.with("ipMode", "VIP") : ingress;
    }
}
