package podium.cluster.table;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.resource.Resource;

/** Services. */
final class ServiceCells {

    static final Printer PRINTER = Printer.of(
            ServiceCells::cells,
            Column.NAME,
            Column.text("Type", "How the service is exposed.").from("api.core.v1.ServiceSpec", "type"),
            Column.text("Cluster-IP", "Address of the service inside the cluster.")
                    .from("api.core.v1.ServiceSpec", "clusterIP"),
            Column.text("External-IP", "Addresses of the service for the world outside.")
                    .from("api.core.v1.ServiceSpec", "externalIPs"),
            Column.text("Port(s)", "Ports of the service, and of the nodes.").from("api.core.v1.ServiceSpec", "ports"),
            Column.AGE,
            Column.text("Selector", "Selects the pods that get the service's traffic.")
                    .from("api.core.v1.ServiceSpec", "selector")
                    .wide());

    private ServiceCells() {}

    private static JsonArray cells(Resource service, Ages ages) {
        JsonObject spec = service.spec();
        JsonArray clusterIps = spec.array("clusterIPs");
        return Printer.row(
                Texts.name(service),
                Json.of(spec.string("type", "")),
                clusterIps.isEmpty() ? Json.of(Texts.NONE) : clusterIps.get(0),
                Json.of(externalIp(service)),
                Json.of(ports(spec.array("ports"))),
                ages.of(service),
                Texts.labels(spec.object("selector")));
    }

    private static String externalIp(Resource service) {
        JsonObject spec = service.spec();
        List<String> external = Texts.strings(spec.array("externalIPs"));
        return switch (spec.string("type", "")) {
            case "ClusterIP", "NodePort" -> external.isEmpty() ? Texts.NONE : String.join(",", external);
            case "LoadBalancer" -> balanced(service.status().object("loadBalancer"), external);
            case "ExternalName" -> spec.string("externalName", "");
            default -> "<unknown>";
        };
    }

    private static String balanced(JsonObject balancer, List<String> external) {
        List<String> addresses = new ArrayList<>(Ingresses.addresses(balancer));
        addresses.addAll(external);
        return addresses.isEmpty() ? "<pending>" : String.join(",", addresses);
    }

    private static String ports(JsonArray ports) {
        List<String> texts = new ArrayList<>();
        for (Json item : ports) {
            JsonObject port = item.asObject();
            long nodePort = port.number("nodePort", 0);
            texts.add(
                    port.number("port", 0) + (nodePort > 0 ? ":" + nodePort : "") + "/" + port.string("protocol", ""));
        }
        return texts.isEmpty() ? Texts.NONE : String.join(",", texts);
    }
}
