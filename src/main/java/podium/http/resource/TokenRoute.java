package podium.http.resource;

import org.jspecify.annotations.Nullable;
import podium.cluster.Answer;
import podium.cluster.Problem;
import podium.cluster.Problems;
import podium.cluster.api.TokenRequests;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.http.StatusBody;
import podium.http.body.BodyReader;
import podium.http.body.BodyReader.Body;
import podium.http.form.Encoding;
import podium.http.form.Negotiation;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.schema.Catalogue;
import podium.session.Session;

/** Answers requests for a token of a service account ({@code kubectl create token}). Nothing is kept of them. */
public final class TokenRoute implements Route {

    private final Session session;
    private final BodyReader bodies;
    private final TokenRequests requests;

    public TokenRoute(Session session, Catalogue catalogue, BodyReader bodies) {
        this.session = session;
        this.bodies = bodies;
        this.requests = new TokenRequests(catalogue);
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        ResourcePath path = ResourcePath.parse(request.segments());
        boolean isAsked = path != null
                && path.groupVersion().equals(Kind.SERVICE_ACCOUNT.apiVersion())
                && path.resourceName().equals(Kind.SERVICE_ACCOUNT.plural() + "/token")
                && !path.namespace().isEmpty()
                && Verb.of(request, path) == Verb.CREATE;
        return path != null && isAsked ? token(request, path) : null;
    }

    private HttpAnswer token(HttpRequest request, ResourcePath path) throws Refusal {
        BodyReader.refuseOtherTypes(request);
        WriteQuery query = WriteQuery.of(request.query(), WriteQuery.Kind.CREATE);
        Body body = bodies.object(request, "TokenRequest");
        Answer answer = requests.answer(
                Key.of(Kind.SERVICE_ACCOUNT, path.namespace(), path.name()),
                body.object(),
                query.options(body.repeats()),
                session.newest().state(),
                session.nowMs());
        return Asking.withWarnings(shown(request, answer), answer);
    }

    private static HttpAnswer shown(HttpRequest request, Answer answer) {
        Problem problem = answer.problem();
        Resource object = answer.object();
        if (problem != null || object == null) {
            return StatusBody.answer(problem == null ? Problems.noResource() : problem);
        }
        Encoding encoding = Negotiation.encoding(request);
        return HttpAnswer.of(HttpAnswer.CREATED, encoding.mediaType(), encoding.bytes(object.tree()));
    }
}
