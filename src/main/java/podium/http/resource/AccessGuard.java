package podium.http.resource;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.cluster.access.Attempt;
import podium.cluster.access.Authorizer;
import podium.cluster.access.Identity;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;
import podium.session.Session;

/** Turns away those who may not do what they ask for: whoever the administrator acts as, by the cluster's roles. */
public final class AccessGuard implements Route {

    private static final int FORBIDDEN = 403;

    private final Session session;

    public AccessGuard(Session session) {
        this.session = session;
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        Identity who = Callers.identity(request);
        Attempt attempt = attempt(request);
        if (new Authorizer(session.newest().state()).decide(who, attempt).isAllowed()) {
            return null;
        }
        throw new Refusal(forbidden(who, attempt));
    }

    private static Attempt attempt(HttpRequest request) {
        ResourcePath path = ResourcePath.parse(request.segments());
        Verb verb = path == null || path.resource().isEmpty() ? null : Verb.of(request, path);
        return path == null || verb == null
                ? new Attempt.OnPath(request.method().toLowerCase(Locale.ROOT), request.path())
                : new Attempt.OnResource(
                        verb.word(), path.group(), path.resource(), path.subresource(), path.namespace(), path.name());
    }

    private static Problem forbidden(Identity who, Attempt attempt) {
        String cannot = "User \"" + who.name() + "\" cannot ";
        if (attempt instanceof Attempt.OnResource resource) {
            return forbidden(cannot, resource);
        }
        String path = ((Attempt.OnPath) attempt).path();
        return new Problem(
                FORBIDDEN,
                "Forbidden",
                "forbidden: " + cannot + attempt.verb() + " path \"" + path + "\"",
                Problem.About.NOTHING,
                List.of());
    }

    private static Problem forbidden(String cannot, Attempt.OnResource attempt) {
        String resource = attempt.group().isEmpty() ? attempt.resource() : attempt.resource() + "." + attempt.group();
        String named = attempt.name().isEmpty() ? resource : resource + " \"" + attempt.name() + "\"";
        String where = attempt.namespace().isEmpty()
                ? " at the cluster scope"
                : " in the namespace \"" + attempt.namespace() + "\"";
        return new Problem(
                FORBIDDEN,
                "Forbidden",
                named + " is forbidden: " + cannot + attempt.verb() + " resource \"" + attempt.combined()
                        + "\" in API group \"" + attempt.group() + "\"" + where,
                new Problem.About(attempt.name(), attempt.group(), attempt.resource()),
                List.of());
    }
}
