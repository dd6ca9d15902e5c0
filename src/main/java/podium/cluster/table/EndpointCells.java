package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** Where the traffic of services goes. */
final class EndpointCells {

    private static final int SHOWN_MAX = 3;

    private EndpointCells() {}

    static void register(Map<String, Printer> printers) {
        printers.put(
                "endpoints",
                Printer.of(
                        EndpointCells::endpoints,
                        Column.NAME,
                        Column.text("Endpoints", "Addresses and ports that are ready."),
                        Column.AGE));
        printers.put(
                "endpointslices.discovery.k8s.io",
                Printer.of(
                        EndpointCells::endpointSlice,
                        Column.NAME,
                        Column.text("AddressType", "What kind of addresses these are.")
                                .from("api.discovery.v1.EndpointSlice", "addressType"),
                        Column.text("Ports", "Ports at each of the endpoints.")
                                .from("api.discovery.v1.EndpointSlice", "ports"),
                        Column.text("Endpoints", "Addresses of the endpoints."),
                        Column.AGE));
    }

    private static JsonArray endpoints(Resource endpoints, Ages ages) {
        JsonArray subsets = endpoints.tree().array("subsets");
        List<String> addresses = new ArrayList<>();
        subsets.forEach(subset -> addAddresses(subset.asObject(), addresses));
        String text = subsets.isEmpty() ? Texts.NONE : Texts.few(addresses, SHOWN_MAX, ",");
        return Printer.row(Texts.name(endpoints), Json.of(text), ages.of(endpoints));
    }

    private static void addAddresses(JsonObject subset, List<String> all) {
        JsonArray ports = subset.array("ports");
        if (ports.isEmpty()) { // a headless service may have none
            subset.array("addresses").forEach(address -> all.add(ip(address)));
        }
        for (Json port : ports) {
            long number = port.asObject().number("port", 0);
            subset.array("addresses").forEach(address -> all.add(hostAndPort(ip(address), number)));
        }
    }

    private static String ip(Json address) {
        return address.asObject().string("ip", "");
    }

    private static String hostAndPort(String ip, long port) {
        return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + port;
    }

    private static JsonArray endpointSlice(Resource slice, Ages ages) {
        List<String> ports = new ArrayList<>();
        slice.tree().array("ports").forEach(port -> ports.add(port(port.asObject())));
        List<String> addresses = new ArrayList<>();
        slice.tree()
                .array("endpoints")
                .forEach(endpoint ->
                        addresses.addAll(Texts.strings(endpoint.asObject().array("addresses"))));
        return Printer.row(
                Texts.name(slice),
                Json.of(slice.tree().string("addressType", "")),
                Json.of(fewOrUnset(ports)),
                Json.of(fewOrUnset(addresses)),
                ages.of(slice));
    }

    private static String port(JsonObject port) {
        return port.has("port") ? Texts.plain(port.get("port"), "") : port.string("name", "*");
    }

    private static String fewOrUnset(List<String> texts) {
        String text = Texts.few(texts, SHOWN_MAX, ",");
        return text.isEmpty() ? Texts.UNSET : text;
    }
}
