package podium.controller.endpointslice;

import org.jspecify.annotations.Nullable;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Kind;
import podium.resource.PodReading;
import podium.resource.Resource;
import podium.resource.ServiceReading;

/** A pod as an endpoint of a service. */
final class PodEndpoint {

    private static final JsonObject.Shape CONDITIONS = JsonObject.Shape.of("ready", "serving", "terminating");
    private static final JsonObject.Shape TARGET = JsonObject.Shape.of("kind", "namespace", "name", "uid");
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final Json POD = Json.of(Kind.POD.name());

    private PodEndpoint() {}

    /** Tells an endpoint from the others of a service, whatever its state. */
    record Identity(JsonArray addresses, String hostname, String name) {

        static Identity of(JsonObject endpoint) {
            return new Identity(
                    endpoint.array("addresses"),
                    endpoint.string("hostname", ""),
                    endpoint.object("targetRef").string("name", ""));
        }
    }

    /** @param node that the pod is bound to, or null when it does not exist */
    static JsonObject of(Resource pod, Resource service, @Nullable Resource node) {
        PodReading reading = PodReading.of(pod);
        JsonObject.Builder endpoint = JsonObject.builder()
                .put("addresses", ServicePods.addresses(pod))
                .put("conditions", conditions(reading, ServiceReading.of(service)));
        String hostname = hostname(pod, service);
        if (!hostname.isEmpty()) {
            endpoint.put("hostname", hostname);
        }
        endpoint.put("targetRef", target(pod))
                .putIfPresent("nodeName", pod.spec().get("nodeName"));
        String zone = node == null ? "" : node.labels().string(ZONE, "");
        if (!zone.isEmpty()) {
            endpoint.put("zone", zone);
        }
        return TrafficHints.of(service).addTo(endpoint.build());
    }

    private static JsonObject conditions(PodReading pod, ServiceReading service) {
        boolean isReady = service.publishesNotReady() || (pod.isReady() && !pod.isDeleting());
        return CONDITIONS.with(Json.of(isReady), Json.of(pod.isReady()), Json.of(pod.isDeleting()));
    }

    static JsonObject target(Resource pod) {
        return TARGET.with(
                POD, Json.of(pod.key().namespace()), Json.of(pod.key().name()), Json.of(pod.uid()));
    }

    /** The name by which a pod is found below its service's name, or empty. */
    static String hostname(Resource pod, Resource service) {
        return pod.spec().string("subdomain", "").equals(service.key().name())
                ? pod.spec().string("hostname", "")
                : "";
    }

    static boolean isReady(JsonObject endpoint) {
        return endpoint.object("conditions").isTrue("ready");
    }

    static boolean isServing(JsonObject endpoint) {
        return endpoint.object("conditions").isTrue("serving");
    }

    static boolean isTerminating(JsonObject endpoint) {
        return endpoint.object("conditions").isTrue("terminating");
    }
}
