package podium.cluster.service;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.ServiceReading;

/**
 * Divines what was meant where fields of a service hang together: whoever sends a manifest again need not know what the
 * server has given ({@code normalizeClusterIPs} and {@code patchAllocatedValues} of 1.36).
 */
final class LinkedFields {

    private LinkedFields() {}

    /** Whoever names one address means the list of one. */
    static JsonObject created(JsonObject spec) {
        ServiceReading service = ServiceReading.of(spec);
        boolean isOld = !service.clusterIp().isEmpty() && service.clusterIps().isEmpty();
        return isOld ? spec.with("clusterIPs", JsonArray.of(Json.of(service.clusterIp()))) : spec;
    }

    static JsonObject changed(JsonObject before, JsonObject after) {
        return normalized(before, withHealthCheckPort(before, withNodePorts(before, withAddress(before, after))));
    }

    private static JsonObject withAddress(JsonObject before, JsonObject after) {
        ServiceReading was = ServiceReading.of(before);
        ServiceReading is = ServiceReading.of(after);
        if (!was.needsAddress() || !is.needsAddress()) {
            return after;
        }
        JsonObject result = is.clusterIp().isEmpty() ? after.with("clusterIP", was.clusterIp()) : after;
        return is.clusterIps().isEmpty() && before.has("clusterIPs")
                ? result.with("clusterIPs", before.array("clusterIPs"))
                : result;
    }

    /** A port that is called as before gets its node port back, unless another port has it now. */
    private static JsonObject withNodePorts(JsonObject before, JsonObject after) {
        ServiceReading was = ServiceReading.of(before);
        ServiceReading is = ServiceReading.of(after);
        if (!was.needsNodePorts() || !is.needsNodePorts()) {
            return after;
        }
        Set<Long> used = new LinkedHashSet<>();
        is.portsOfNodes().stream().filter(was.portsOfNodes()::contains).forEach(port -> used.add((long) port));
        Map<String, Long> byName = new LinkedHashMap<>();
        for (Json item : before.array("ports")) {
            byName.put(item.asObject().string("name", ""), item.asObject().number("nodePort", 0));
        }
        JsonArray ports = after.array("ports");
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            Long known = byName.get(port.string("name", ""));
            if (port.number("nodePort", 0) == 0 && known != null && known != 0 && used.add(known)) {
                ports = ports.with(i, port.with("nodePort", known));
            }
        }
        return after.has("ports") ? after.with("ports", ports) : after;
    }

    private static JsonObject withHealthCheckPort(JsonObject before, JsonObject after) {
        boolean isNeeded = ServiceReading.of(before).needsHealthCheckPort()
                && ServiceReading.of(after).needsHealthCheckPort()
                && after.number("healthCheckNodePort", 0) == 0;
        return isNeeded ? after.with("healthCheckNodePort", before.number("healthCheckNodePort", 0)) : after;
    }

    /** Whoever knows only the one address means the list to follow it. */
    private static JsonObject normalized(JsonObject before, JsonObject after) {
        ServiceReading was = ServiceReading.of(before);
        ServiceReading is = ServiceReading.of(after);
        if (was.clusterIp().equals(is.clusterIp())) {
            boolean isForgotten = !was.clusterIps().isEmpty() && is.clusterIps().isEmpty();
            return isForgotten ? after.with("clusterIPs", before.array("clusterIPs")) : after;
        }
        if (!was.clusterIps().equals(is.clusterIps())) {
            return after;
        }
        return is.clusterIp().isEmpty()
                ? after.without("clusterIPs")
                : after.with("clusterIPs", JsonArray.of(Json.of(is.clusterIp())));
    }
}
