package podium.cluster.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.IpAddress;

/** Endpoint slices ({@code pkg/apis/discovery/validation} of 1.36). */
public final class SliceChecks {

    private static final int ENDPOINTS_MAX = 1000;
    private static final int ADDRESSES_MAX = 100;
    private static final int PORTS_MAX = 20_000;
    private static final int HINTS_MAX = 8;
    private static final int TOPOLOGY_MAX = 16;

    private static final List<String> TYPES = List.of("FQDN", "IPv4", "IPv6");

    private SliceChecks() {}

    public static void slice(JsonObject slice, Causes causes) {
        if (Check.required(slice, "addressType", FieldPath.ROOT, causes)) {
            Check.oneOf(slice, "addressType", FieldPath.ROOT, causes, TYPES);
        }
        endpoints(slice.array("endpoints"), slice.string("addressType", ""), causes);
        ports(slice.array("ports"), causes);
    }

    public static void typeStays(JsonObject before, JsonObject after, Causes causes) {
        Check.immutable(before, after, "addressType", FieldPath.ROOT, causes);
    }

    private static void endpoints(JsonArray endpoints, String type, Causes causes) {
        FieldPath path = FieldPath.of("endpoints");
        if (endpoints.size() > ENDPOINTS_MAX) {
            causes.tooMany(path, endpoints.size(), ENDPOINTS_MAX);
            return;
        }
        for (int i = 0; i < endpoints.size(); i++) {
            endpoint(endpoints.object(i), type, path.index(i), causes);
        }
    }

    private static void endpoint(JsonObject endpoint, String type, FieldPath path, Causes causes) {
        addresses(endpoint.array("addresses"), type, path.child("addresses"), causes);
        if (endpoint.has("nodeName")) {
            Check.name(endpoint.string("nodeName", ""), path.child("nodeName"), causes, Names::subdomain);
        }
        topology(endpoint.object("deprecatedTopology"), path.child("deprecatedTopology"), causes);
        if (endpoint.has("hostname")) {
            Check.name(endpoint.string("hostname", ""), path.child("hostname"), causes, Names::label);
        }
        Check.part(endpoint, "hints", path, causes, SliceChecks::hints);
    }

    private static void addresses(JsonArray addresses, String type, FieldPath path, Causes causes) {
        if (addresses.isEmpty()) {
            causes.required(path, "must contain at least 1 address");
        } else if (addresses.size() > ADDRESSES_MAX) {
            causes.tooMany(path, addresses.size(), ADDRESSES_MAX);
        }
        int i = 0;
        for (String address : MetaChecks.strings(addresses)) {
            address(address, type, path.index(i++), causes);
        }
    }

    private static void address(String address, String type, FieldPath path, Causes causes) {
        if (type.equals("FQDN")) {
            domain(address, path, causes);
            return;
        }
        IpAddress parsed = IpAddress.parse(address);
        Causes own = new Causes();
        Check.address(address, path, own);
        causes.addAll(own);
        if (parsed != null && own.isEmpty() && TYPES.contains(type)) {
            if (!parsed.family().equals(type)) {
                causes.invalid(path, address, "must be an " + type + " address");
            }
            SpecialAddresses.check(address, path, causes);
        }
    }

    private static void domain(String name, FieldPath path, Causes causes) {
        if (name.isEmpty()) {
            causes.required(path);
            return;
        }
        List<String> faults = Names.subdomain(name);
        if (!faults.isEmpty()) {
            causes.invalid(path, name, String.join(",", faults));
        } else if (name.split("\\.", -1).length < 3) {
            causes.invalid(path, name, "should be a domain with at least three segments separated by dots");
        }
    }

    private static void topology(JsonObject topology, FieldPath path, Causes causes) {
        if (topology.size() > TOPOLOGY_MAX) {
            causes.tooMany(path, topology.size(), TOPOLOGY_MAX);
        }
        MetaChecks.labels(topology, path, causes);
    }

    private static void hints(JsonObject hints, FieldPath path, Causes causes) {
        for (String list : new String[] {"forZones", "forNodes"}) {
            if (hints.array(list).size() > HINTS_MAX) {
                causes.tooMany(path.child(list), hints.array(list).size(), HINTS_MAX);
                return;
            }
        }
        hints(hints.array("forZones"), path.child("forZones"), causes, Names::labelValue);
        hints(hints.array("forNodes"), path.child("forNodes"), causes, Names::subdomain);
    }

    private static void hints(JsonArray hints, FieldPath path, Causes causes, Function<String, List<String>> rule) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < hints.size(); i++) {
            String name = hints.object(i).string("name", "");
            FieldPath place = path.index(i).child("name");
            if (!seen.add(name)) {
                causes.duplicate(place, name);
            }
            Check.name(name, place, causes, rule);
        }
    }

    private static void ports(JsonArray ports, Causes causes) {
        FieldPath path = FieldPath.of("ports");
        if (ports.size() > PORTS_MAX) {
            causes.tooMany(path, ports.size(), PORTS_MAX);
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            port(ports.object(i), path.index(i), names, causes);
        }
    }

    private static void port(JsonObject port, FieldPath path, Set<String> names, Causes causes) {
        String name = port.string("name", "");
        if (!name.isEmpty()) {
            Check.name(name, path.child("name"), causes, Names::label);
        }
        if (!names.add(name)) {
            causes.duplicate(path.child("name"), Json.of(name));
        }
        EndpointChecks.protocol(port, path, causes);
        EndpointChecks.appProtocol(port, path, causes);
    }
}
