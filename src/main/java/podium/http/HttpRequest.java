package podium.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param method in capitals
 * @param path decoded, beginning with a slash
 * @param body empty where there is none
 * @param isSecure whether it came over TLS
 */
public record HttpRequest(String method, String path, Query query, Headers headers, byte[] body, boolean isSecure) {

    private static final byte[] NO_BODY = {};

    /**
     * @param target path and query as they stand in the request's first line
     * @return null where the path's encoding is broken
     */
    public static @Nullable HttpRequest of(
            String method, String target, Headers headers, byte[] body, boolean isSecure) {
        int mark = target.indexOf('?');
        String path = Percent.decoded(mark < 0 ? target : target.substring(0, mark), false);
        if (path == null || !path.startsWith("/") || path.indexOf('\0') >= 0) {
            return null;
        }
        Query query = mark < 0 ? Query.NONE : Query.parse(target.substring(mark + 1));
        return new HttpRequest(method, path, query, headers, body, isSecure);
    }

    /** A GET without headers. */
    public static HttpRequest get(String target) {
        HttpRequest request = of("GET", target, Headers.NONE, NO_BODY, false);
        if (request == null) {
            throw new AssertionError("no target of a request: " + target);
        }
        return request;
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The parts of the path between its slashes; empty ones are left out. */
    public List<String> segments() {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }
}
