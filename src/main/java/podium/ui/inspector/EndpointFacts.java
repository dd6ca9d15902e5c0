package podium.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.graph.ServiceEndpoints;
import podium.graph.ServiceEndpoints.Endpoint;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.ui.inspector.Facts.Piece;
import podium.ui.inspector.Facts.Style;

/** The addresses to which traffic is led, each with its pod and whether it takes any: of a Service, or of one slice. */
final class EndpointFacts {

    private static final int LISTED_MAX = 40;

    private EndpointFacts() {}

    static void writeSlice(Resource slice, FactSheet sheet) {
        String namespace = slice.key().namespace();
        String service = ServiceEndpoints.serviceOf(slice);
        sheet.row(
                "inspector.slice.service",
                service.isEmpty()
                        ? FactSheet.muted(sheet.say("inspector.slice.service.none"))
                        : FactSheet.link(Key.of(Kind.SERVICE, namespace, service), service));
        sheet.row("inspector.slice.addresses", FactSheet.plain(slice.tree().string("addressType", "")));
        for (Json item : slice.tree().array("ports")) {
            JsonObject port = item.asObject();
            sheet.row(
                    "inspector.slice.port",
                    FactSheet.styled(Style.STRONG, String.valueOf(port.number("port", 0))),
                    FactSheet.muted(port.string("protocol", "TCP")),
                    FactSheet.plain(port.string("name", "")));
        }
        write(ServiceEndpoints.of(slice), namespace, sheet);
        sheet.about(slice);
    }

    /** A section with the endpoints; of many only the first. */
    static void write(List<Endpoint> endpoints, String namespace, FactSheet sheet) {
        long ready = endpoints.stream().filter(Endpoint::isReady).count();
        sheet.section("inspector.service.endpoints", endpoints.size(), ready);
        for (Endpoint endpoint : endpoints.subList(0, Math.min(LISTED_MAX, endpoints.size()))) {
            sheet.labelled("", pieces(endpoint, namespace, sheet));
        }
        if (endpoints.size() > LISTED_MAX) {
            sheet.labelled("", List.of(FactSheet.muted(sheet.say("inspector.more", endpoints.size() - LISTED_MAX))));
        }
    }

    private static List<Piece> pieces(Endpoint endpoint, String namespace, FactSheet sheet) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(FactSheet.code(endpoint.address()));
        if (!endpoint.pod().isEmpty()) {
            pieces.add(FactSheet.link(Key.of(Kind.POD, namespace, endpoint.pod()), endpoint.pod()));
        }
        pieces.add(FactSheet.styled(style(endpoint), sheet.say(readiness(endpoint))));
        return pieces;
    }

    private static Style style(Endpoint endpoint) {
        if (endpoint.isTerminating()) {
            return Style.MUTED; // on its way out, as it should be
        }
        return endpoint.isReady() ? Style.GOOD : Style.BAD;
    }

    private static String readiness(Endpoint endpoint) {
        if (endpoint.isTerminating()) {
            return endpoint.isServing() ? "inspector.endpoint.serving" : "inspector.endpoint.terminating";
        }
        return endpoint.isReady() ? "inspector.endpoint.ready" : "inspector.endpoint.unready";
    }
}
