package podium.http.server;

import java.util.List;
import podium.http.Router;
import podium.http.discovery.DiscoveryRoute;
import podium.http.form.Negotiation;
import podium.http.form.PartialMetadataForm;
import podium.http.form.TableForm;
import podium.http.health.HealthRoute;
import podium.http.health.VersionRoute;
import podium.http.resource.Reads;
import podium.http.resource.ResourceRoutes;
import podium.http.resource.Watches;
import podium.http.resource.Writes;
import podium.http.watch.WatchHub;
import podium.schema.Catalogue;
import podium.session.Session;

/** Puts the whole API of one cluster together: the one place that knows all routes. */
public final class ApiRouter {

    private ApiRouter() {}

    public static Router of(Session session, Catalogue catalogue, WatchHub watches) {
        Negotiation negotiation = new Negotiation(List.of(TableForm.OFFER, PartialMetadataForm.OFFER));
        ResourceRoutes resources = new ResourceRoutes(
                catalogue,
                new Reads(session, negotiation),
                new Writes(session, negotiation),
                new Watches(session, negotiation, watches));
        return new Router(List.of(new HealthRoute(), new VersionRoute(), new DiscoveryRoute(catalogue), resources));
    }
}
