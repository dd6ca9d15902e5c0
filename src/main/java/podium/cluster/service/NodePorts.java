package podium.cluster.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.cluster.validation.Causes;
import podium.cluster.validation.FieldPath;
import podium.resource.ServiceReading;

/**
 * Gives the ports of a service their node ports.
 *
 * @param name of the service
 */
record NodePorts(String name, PortStock stock) {

    private static final String FIELD = "nodePort";

    /** Of a new service: ports of one number, which differ by protocol, share a node port. */
    JsonObject created(JsonObject spec) throws Unallocated {
        ServiceReading service = ServiceReading.of(spec);
        if (!isOnNodes(service)) {
            return spec;
        }
        Map<Long, Integer> byPort = new LinkedHashMap<>();
        JsonArray ports = spec.array("ports");
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            if (asked(port) != 0 || service.needsNodePorts()) {
                ports = ports.with(i, port.with(FIELD, nodePort(i, port, ports, byPort)));
            }
        }
        return spec.has("ports") ? spec.with("ports", ports) : spec;
    }

    private int nodePort(int index, JsonObject port, JsonArray ports, Map<Long, Integer> byPort) throws Unallocated {
        long number = port.number("port", 0);
        Integer shared = byPort.get(number);
        if (shared == null) {
            int wanted = firstAsked(number, ports);
            int given = wanted == 0 ? stock.draw(FIELD) : taken(index, wanted);
            byPort.put(number, given);
            return given;
        }
        int asked = asked(port);
        return asked == 0 || asked == shared ? shared : taken(index, asked);
    }

    private static int firstAsked(long number, JsonArray ports) {
        for (int i = 0; i < ports.size(); i++) {
            if (ports.object(i).number("port", 0) == number && asked(ports.object(i)) != 0) {
                return asked(ports.object(i));
            }
        }
        return 0;
    }

    private static boolean isOnNodes(ServiceReading service) {
        return service.is(ServiceReading.NODE_PORT) || service.is(ServiceReading.LOAD_BALANCER);
    }

    private static int asked(JsonObject port) {
        return (int) port.number(FIELD, 0);
    }

    private int taken(int index, int port) throws Unallocated {
        String fault = stock.take(port);
        if (fault != null) {
            Causes causes = new Causes();
            causes.invalid(FieldPath.of("spec").child("ports").index(index).child(FIELD), port, fault);
            Unallocated.unlessEmpty(causes, name);
        }
        return port;
    }

    /** Of a changed service: what it has, it keeps. */
    JsonObject changed(JsonObject before, JsonObject spec) throws Unallocated {
        ServiceReading service = ServiceReading.of(spec);
        if (!isOnNodes(service)) {
            return spec;
        }
        Set<Integer> own = new LinkedHashSet<>(ServiceReading.of(before).portsOfNodes());
        List<String> seen = new ArrayList<>();
        JsonArray ports = spec.array("ports");
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            int asked = asked(port);
            if (asked == 0 && !service.needsNodePorts()) {
                continue;
            }
            int given = asked == 0 ? stock.draw(FIELD) : own.contains(asked) ? asked : taken(i, asked);
            own.add(given);
            ports = ports.with(i, port.with(FIELD, given));
            refuseTwice(port.string("protocol", ""), given, seen);
        }
        return spec.has("ports") ? spec.with("ports", ports) : spec;
    }

    private static void refuseTwice(String protocol, int port, List<String> seen) throws Unallocated {
        String place = "{" + protocol + " " + port + "}";
        if (seen.contains(place)) {
            throw Unallocated.unexpected("duplicate nodePort: " + place);
        }
        seen.add(place);
    }

    /** The port at which load balancers ask for a node's health. */
    JsonObject withHealthCheck(JsonObject spec) throws Unallocated {
        int asked = (int) spec.number("healthCheckNodePort", 0);
        if (asked == 0) {
            return spec.with("healthCheckNodePort", stock.draw("HealthCheck NodePort"));
        }
        String fault = stock.take(asked);
        if (fault != null) {
            throw Unallocated.internal("failed to allocate requested HealthCheck NodePort " + asked + ": " + fault);
        }
        return spec;
    }
}
