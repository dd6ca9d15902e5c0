package podium.cluster.validation;

import java.util.List;
import podium.base.JsonArray;
import podium.base.JsonNumber;
import podium.base.JsonObject;

/** Endpoints ({@code validateEndpointSubsets} of 1.36). */
public final class EndpointChecks {

    static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

    private EndpointChecks() {}

    public static void endpoints(JsonObject endpoints, Causes causes) {
        Check.each(endpoints, "subsets", FieldPath.ROOT, causes, EndpointChecks::subset);
    }

    private static void subset(JsonObject subset, FieldPath path, Causes causes) {
        if (subset.array("addresses").isEmpty()
                && subset.array("notReadyAddresses").isEmpty()) {
            causes.required(path, "must specify `addresses` or `notReadyAddresses`");
        }
        Check.each(subset, "addresses", path, causes, EndpointChecks::address);
        Check.each(subset, "notReadyAddresses", path, causes, EndpointChecks::address);
        JsonArray ports = subset.array("ports");
        for (int i = 0; i < ports.size(); i++) {
            port(ports.object(i), ports.size() > 1, path.child("ports").index(i), causes);
        }
    }

    private static void address(JsonObject address, FieldPath path, Causes causes) {
        String ip = address.string("ip", "");
        Check.address(ip, path.child("ip"), causes);
        if (!address.string("hostname", "").isEmpty()) {
            Check.name(address.string("hostname", ""), path.child("hostname"), causes, Names::label);
        }
        if (address.has("nodeName")) {
            Check.name(address.string("nodeName", ""), path.child("nodeName"), causes, Names::subdomain);
        }
        SpecialAddresses.check(ip, path.child("ip"), causes);
    }

    private static void port(JsonObject port, boolean needsName, FieldPath path, Causes causes) {
        String name = port.string("name", "");
        if (!name.isEmpty()) {
            Check.name(name, path.child("name"), causes, Names::label);
        } else if (needsName) {
            causes.required(path.child("name"));
        }
        Check.port(port.get("port") instanceof JsonNumber number ? number.longValue() : 0, path.child("port"), causes);
        protocol(port, path, causes);
        appProtocol(port, path, causes);
    }

    static void protocol(JsonObject port, FieldPath path, Causes causes) {
        if (Check.required(port, "protocol", path, causes)) {
            Check.oneOf(port, "protocol", path, causes, PROTOCOLS);
        }
    }

    static void appProtocol(JsonObject port, FieldPath path, Causes causes) {
        if (port.has("appProtocol")) {
            Check.name(port.string("appProtocol", ""), path.child("appProtocol"), causes, Names::qualified);
        }
    }
}
