package podium.http.server;

import java.util.List;
import podium.http.Router;
import podium.http.body.BodyReader;
import podium.http.discovery.DiscoveryRoute;
import podium.http.form.Negotiation;
import podium.http.form.PartialMetadataForm;
import podium.http.form.TableForm;
import podium.http.health.HealthRoute;
import podium.http.health.VersionRoute;
import podium.http.openapi.OpenApiRoute;
import podium.http.resource.AccessGuard;
import podium.http.resource.CustomResourcesRoute;
import podium.http.resource.PodLogs;
import podium.http.resource.Reads;
import podium.http.resource.ResourceRoutes;
import podium.http.resource.ReviewRoute;
import podium.http.resource.TokenRoute;
import podium.http.resource.Watches;
import podium.http.resource.Writes;
import podium.http.safety.AccessToken;
import podium.http.safety.HostGuard;
import podium.http.safety.OriginGuard;
import podium.http.safety.TokenGuard;
import podium.http.watch.WatchHub;
import podium.schema.Catalogue;
import podium.session.Session;

/** Puts the whole API of one cluster together: the one place that knows all routes. */
public final class ApiRouter {

    private ApiRouter() {}

    /** @param token of whoever may come in over HTTPS */
    public static Router of(Session session, ApiSources sources, WatchHub watches, AccessToken token) {
        Catalogue catalogue = sources.catalogue();
        Negotiation negotiation = new Negotiation(
                catalogue, List.of(TableForm.offer(sources.documentation()), PartialMetadataForm.OFFER));
        BodyReader bodies = new BodyReader(sources.messages());
        ResourceRoutes resources = new ResourceRoutes(
                catalogue,
                new Reads(session, negotiation, new PodLogs(session::nowMs)),
                new Writes(session, negotiation, bodies),
                new Watches(session, negotiation, watches));
        return new Router(List.of(
                new HostGuard(),
                new OriginGuard(),
                new TokenGuard(token),
                new AccessGuard(session),
                new HealthRoute(),
                new VersionRoute(),
                new OpenApiRoute(catalogue, sources.documentation()),
                new DiscoveryRoute(catalogue),
                new CustomResourcesRoute(),
                new ReviewRoute(session, catalogue, negotiation, bodies),
                new TokenRoute(session, catalogue, bodies),
                resources));
    }
}
