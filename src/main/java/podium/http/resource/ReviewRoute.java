package podium.http.resource;

import org.jspecify.annotations.Nullable;
import podium.cluster.Answer;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.WriteOptions;
import podium.cluster.api.Reviews;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.StatusBody;
import podium.http.body.BodyReader;
import podium.http.body.BodyReader.Body;
import podium.http.form.Negotiation;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.schema.KindEntry;
import podium.session.Session;

/** Answers reviews: objects that are questions, which nobody keeps. Asking one is no step of the cluster. */
public final class ReviewRoute implements Route {

    private final Session session;
    private final Negotiation negotiation;
    private final BodyReader bodies;
    private final ServedResources served;
    private final Catalogue catalogue;
    private final Reviews reviews;

    public ReviewRoute(Session session, Catalogue catalogue, Negotiation negotiation, BodyReader bodies) {
        this.session = session;
        this.negotiation = negotiation;
        this.bodies = bodies;
        this.served = new ServedResources(catalogue);
        this.catalogue = catalogue;
        this.reviews = new Reviews(catalogue);
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        ResourcePath path = ResourcePath.parse(request.segments());
        Kind kind = path == null ? null : served.kind(path.groupVersion(), path.resource());
        return path != null && kind != null && isAsked(request, path, kind) ? review(request, path, kind) : null;
    }

    private boolean isAsked(HttpRequest request, ResourcePath path, Kind kind) {
        KindEntry entry = catalogue.kind(kind.apiVersion(), kind.name()).orElse(null);
        return entry != null
                && reviews.isOne(entry)
                && Verb.of(request, path) == Verb.CREATE
                && kind.namespaced() != path.namespace().isEmpty();
    }

    private HttpAnswer review(HttpRequest request, ResourcePath path, Kind kind) throws Refusal {
        BodyReader.refuseOtherTypes(request);
        WriteQuery query = WriteQuery.of(request.query(), WriteQuery.Kind.CREATE);
        Body body = bodies.object(request, kind.name());
        WriteOptions options = query.options(body.repeats());
        WriteOptions named = options.fieldManager().isEmpty()
                ? options.by(Callers.of(request).fieldManager())
                : options;
        Answer answer = reviews.answer(
                Key.of(kind, path.namespace(), ""),
                body.object(),
                named,
                Callers.identity(request),
                session.newest().state(),
                session.nowMs());
        return Asking.withWarnings(shown(request, kind, answer), answer);
    }

    private HttpAnswer shown(HttpRequest request, Kind kind, Answer answer) throws Refusal {
        Problem problem = answer.problem();
        Resource object = answer.object();
        if (problem != null || object == null) {
            return StatusBody.answer(problem == null ? Problems.noResource() : problem);
        }
        return negotiation.of(request, kind, session.nowMs()).one(HttpAnswer.CREATED, object);
    }
}
