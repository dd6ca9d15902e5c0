package podium.http;

import java.util.List;
import podium.cluster.Problem;

/**
 * The whole API: routes in the order in which they are asked. Guards come first, then what is no resource (discovery, health,
 * documents), then the resources.
 */
public final class Router {

    private static final int NOT_FOUND = 404;
    private static final int INTERNAL = 500;

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public HttpAnswer answer(HttpRequest request) {
        try {
            for (Route route : routes) {
                HttpAnswer answer = route.answer(request);
                if (answer != null) {
                    return answer;
                }
            }
        } catch (Refusal refusal) {
            return StatusBody.answer(refusal.problem());
        } catch (RuntimeException | AssertionError | StackOverflowError ours) {
            return StatusBody.answer(Problem.of(
                    INTERNAL, "InternalError", "an error on the server (" + ours + ") has prevented the request"));
        }
        return HttpAnswer.text(NOT_FOUND, "404 page not found\n");
    }
}
