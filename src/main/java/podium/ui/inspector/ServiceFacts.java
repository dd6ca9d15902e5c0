package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.JsonString;
import podium.base.JsonText;
import podium.graph.References;
import podium.graph.ServiceEndpoints;
import podium.graph.ServiceEndpoints.Endpoint;
import podium.resource.Key;
import podium.resource.LabelSelector;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** What there is to say of a Service: under which names and addresses it is found, and whom it leads to. */
final class ServiceFacts {

    private static final String HEADLESS = "None";

    private final Inspected inspected;
    private final Resource service;
    private final JsonObject spec;
    private final FactSheet sheet;

    private ServiceFacts(Inspected inspected, Resource service, FactSheet sheet) {
        this.inspected = inspected;
        this.service = service;
        this.spec = service.spec();
        this.sheet = sheet;
    }

    static void write(Inspected inspected, Resource service, FactSheet sheet) {
        ServiceFacts facts = new ServiceFacts(inspected, service, sheet);
        facts.addresses();
        facts.ports();
        facts.endpoints();
        sheet.conditions(service).about(service);
    }

    private void addresses() {
        String type = spec.string("type", "ClusterIP");
        sheet.row("inspector.type", FactSheet.plain(type));
        Key key = service.key();
        sheet.row("inspector.service.dns", FactSheet.code(key.name() + "." + key.namespace() + ".svc.cluster.local"));
        if (type.equals("ExternalName")) {
            sheet.row("inspector.service.external", FactSheet.code(spec.string("externalName", "")));
            return;
        }
        String address = spec.string("clusterIP", "");
        sheet.row(
                "inspector.service.clusterIp",
                address.equals(HEADLESS)
                        ? FactSheet.plain(sheet.say("inspector.service.headless"))
                        : FactSheet.code(address));
        if (type.equals("LoadBalancer")) {
            sheet.row("inspector.service.balancer", balancer());
        }
        LabelSelector selector = References.selector(service);
        sheet.row(
                "inspector.service.selector",
                selector == null
                        ? FactSheet.muted(sheet.say("inspector.service.selector.none"))
                        : FactSheet.code(FactSheet.pairs(spec.object("selector"))));
    }

    private Piece balancer() {
        List<String> addresses = new ArrayList<>();
        for (Json item : service.status().object("loadBalancer").array("ingress")) {
            JsonObject ingress = item.asObject();
            addresses.add(ingress.string("ip", ingress.string("hostname", "")));
        }
        return addresses.isEmpty()
                ? FactSheet.muted(sheet.say("inspector.service.balancer.none"))
                : FactSheet.code(String.join(", ", addresses));
    }

    private void ports() {
        if (spec.array("ports").isEmpty()) {
            return;
        }
        sheet.section("inspector.service.ports");
        for (Json item : spec.array("ports")) {
            JsonObject port = item.asObject();
            List<Piece> pieces = new ArrayList<>();
            String from = text(port, "port");
            String to = port.has("targetPort") ? text(port, "targetPort") : from;
            pieces.add(FactSheet.styled(Style.STRONG, sheet.say("inspector.service.port", from, to)));
            pieces.add(FactSheet.muted(port.string("protocol", "TCP")));
            if (port.number("nodePort", 0) > 0) {
                pieces.add(FactSheet.plain(sheet.say("inspector.service.nodePort", text(port, "nodePort"))));
            }
            sheet.labelled(port.string("name", ""), pieces);
        }
    }

    private static String text(JsonObject port, String field) {
        Json value = port.get(field);
        return value instanceof JsonString string ? string.value() : value == null ? "" : JsonText.write(value);
    }

    private void endpoints() {
        List<Endpoint> endpoints = ServiceEndpoints.of(inspected.state(), service);
        if (spec.string("type", "").equals("ExternalName")) {
            return;
        }
        EndpointFacts.write(endpoints, service.key().namespace(), sheet);
        if (endpoints.isEmpty()) {
            boolean isSelecting = References.selector(service) != null;
            sheet.labelled(
                    "",
                    List.of(FactSheet.styled(
                            isSelecting ? Style.BAD : Style.MUTED,
                            sheet.say(isSelecting ? "inspector.service.unmatched" : "inspector.service.byHand"))));
        }
        slices();
    }

    private void slices() {
        List<Piece> slices = new ArrayList<>();
        for (Resource slice : ServiceEndpoints.slices(inspected.state(), service)) {
            slices.add(FactSheet.link(slice));
        }
        if (!slices.isEmpty()) {
            sheet.row("inspector.service.slices", slices.toArray(new Piece[0]));
        }
    }
}
