package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonNull;
import podium.base.JsonNumber;
import podium.base.JsonObject;
import podium.resource.ServiceReading;

/** The ports of a service. */
final class ServicePortChecks {

    private static final FieldPath PORTS = FieldPath.of("spec").child("ports");

    private ServicePortChecks() {}

    static void ports(JsonArray ports, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            FieldPath path = PORTS.index(i);
            name(port, ports.size() > 1, path.child("name"), names, causes);
            Check.port(port.number("port", 0), path.child("port"), causes);
            EndpointChecks.protocol(port, path, causes);
            Check.portOrName(port.get("targetPort"), path.child("targetPort"), causes);
            EndpointChecks.appProtocol(port, path, causes);
        }
    }

    /** Several ports are told apart by their names. */
    private static void name(JsonObject port, boolean isNeeded, FieldPath path, Set<String> names, Causes causes) {
        String name = port.string("name", "");
        if (name.isEmpty()) {
            if (isNeeded) {
                causes.required(path);
            }
            return;
        }
        Check.name(name, path, causes, Names::label);
        if (!names.add(name)) {
            causes.duplicate(path, name);
        }
    }

    /** Which node ports there may be, and that no port is there twice. */
    static void places(ServiceReading service, Causes causes) {
        JsonArray ports = service.spec().array("ports");
        if (service.is(ServiceReading.CLUSTER_IP)) {
            notOnNodes(ports, causes);
        }
        Set<String> onNodes = new LinkedHashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            boolean isOnNodes = port.get("nodePort") instanceof JsonNumber number && number.longValue() != 0;
            if (isOnNodes && !onNodes.add(port.string("protocol", "") + "/" + port.number("nodePort", 0))) {
                causes.duplicate(PORTS.index(i).child("nodePort"), Json.of(port.number("nodePort", 0)));
            }
        }
        Set<String> places = new LinkedHashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            JsonObject port = ports.object(i);
            if (!places.add(port.string("protocol", "") + "/" + port.number("port", 0))) {
                causes.duplicate(PORTS.index(i), goNamed(port));
            }
        }
    }

    private static void notOnNodes(JsonArray ports, Causes causes) {
        for (int i = 0; i < ports.size(); i++) {
            if (ports.object(i).number("nodePort", 0) != 0) {
                causes.forbidden(PORTS.index(i).child("nodePort"), "may not be used when `type` is 'ClusterIP'");
            }
        }
    }

    /** What the server compares of a port, as Go writes it. */
    private static JsonObject goNamed(JsonObject port) {
        return JsonObject.builder()
                .put("Name", "")
                .put("Protocol", port.string("protocol", ""))
                .put("AppProtocol", JsonNull.NULL)
                .put("Port", port.number("port", 0))
                .put("TargetPort", 0)
                .put("NodePort", 0)
                .build();
    }
}
