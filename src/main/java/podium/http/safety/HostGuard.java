package podium.http.safety;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import podium.cluster.Problem;
import podium.http.HttpAnswer;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.http.Route;

/**
 * Turns away requests that call this server by a name other than loopback's. A web page can make its own name lead to this
 * machine, but the browser still says that name.
 */
public final class HostGuard implements Route {

    private static final int MISDIRECTED = 421;
    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public @Nullable HttpAnswer answer(HttpRequest request) throws Refusal {
        List<String> hosts = request.headers().all("Host");
        if (hosts.size() == 1 && isLoopback(hosts.get(0))) {
            return null;
        }
        throw new Refusal(Problem.of(
                MISDIRECTED,
                "Forbidden",
                "this cluster answers to the names 127.0.0.1, localhost and [::1] only, not to \""
                        + String.join(", ", hosts) + "\""));
    }

    private static boolean isLoopback(String host) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']') && isPort(host.substring(colon + 1));
        return NAMES.contains((hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT));
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
