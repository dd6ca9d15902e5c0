package podium.http.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;

/** Turns away whoever comes over HTTPS without the token. Over plain HTTP no client would send one. */
public final class TokenGuard implements Route {

    private static final int UNAUTHORIZED = 401;
    private static final String SCHEME = "bearer ";

    private final AccessToken token;

    public TokenGuard(AccessToken token) {
        this.token = token;
    }

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        if (!request.isSecure() || isAuthorized(request)) {
            return null;
        }
        throw new Refusal(Problem.of(UNAUTHORIZED, "Unauthorized", "Unauthorized"));
    }

    private boolean isAuthorized(HttpRequest request) {
        List<String> given = request.headers().all("Authorization");
        return given.size() == 1
                && given.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.is(given.get(0).substring(SCHEME.length()).strip());
    }
}
