package podium.http.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;

/**
 * Turns away requests that a page of somebody else's makes in a browser. Programs that are no browsers say nothing of where
 * they come from.
 */
public final class OriginGuard implements Route {

    private static final int FORBIDDEN = 403;

    /** What a browser says when the user's own hand, or a page of this very server, makes the request. */
    private static final List<String> OWN_SITE = List.of("", "none", "same-origin");

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        String site = request.headers().first("Sec-Fetch-Site", "");
        if (OWN_SITE.contains(site) && request.headers().all("Origin").stream().allMatch(own(request)::equals)) {
            return null;
        }
        throw new Refusal(Problem.of(
                FORBIDDEN,
                "Forbidden",
                "this cluster does not answer web pages; the request came from \""
                        + request.headers().first("Origin", site) + "\""));
    }

    private static String own(HttpRequest request) {
        return (request.isSecure() ? "https://" : "http://") + request.headers().first("Host", "");
    }
}
