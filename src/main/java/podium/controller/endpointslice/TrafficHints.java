package podium.controller.endpointslice;

import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/**
 * From where traffic should come to an endpoint (as Kubernetes 1.36: {@code spec.trafficDistribution}): from its own zone or
 * its own node, where there is a choice. Only endpoints that are ready say so.
 */
enum TrafficHints {
    NONE(false, false),
    SAME_ZONE(true, false),
    SAME_NODE(true, true);

    private static final String MODE = "service.kubernetes.io/topology-mode";
    private static final String OLDER_MODE = "service.kubernetes.io/topology-aware-hints";

    private final boolean isForZone;
    private final boolean isForNode;

    TrafficHints(boolean isForZone, boolean isForNode) {
        this.isForZone = isForZone;
        this.isForNode = isForNode;
    }

    static TrafficHints of(Resource service) {
        if (isByTopology(service.annotations())) {
            return NONE;
        }
        return switch (service.spec().string("trafficDistribution", "")) {
            case "PreferClose", "PreferSameZone" -> SAME_ZONE;
            case "PreferSameNode" -> SAME_NODE;
            default -> NONE;
        };
    }

    /** An annotation that was there before the field counts more. */
    private static boolean isByTopology(JsonObject annotations) {
        String mode = annotations.string(OLDER_MODE, annotations.string(MODE, ""));
        return mode.equals("Auto") || mode.equals("auto");
    }

    JsonObject addTo(JsonObject endpoint) {
        if (this == NONE || !PodEndpoint.isReady(endpoint)) {
            return endpoint;
        }
        JsonObject hints = JsonObject.EMPTY;
        if (isForZone && endpoint.has("zone")) {
            hints = hints.with("forZones", named(endpoint.string("zone", "")));
        }
        if (isForNode && endpoint.has("nodeName")) {
            hints = hints.with("forNodes", named(endpoint.string("nodeName", "")));
        }
        return hints.isEmpty() ? endpoint : endpoint.with("hints", hints);
    }

    private static JsonArray named(String name) {
        return JsonArray.of(JsonObject.of("name", Json.of(name)));
    }
}
