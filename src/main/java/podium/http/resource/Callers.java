package podium.http.resource;

import podium.cluster.Problems;
import podium.cluster.access.Identity;
import podium.http.Headers;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.sim.Caller;

/**
 * Who asks: everybody who comes in is the cluster's administrator, and is told apart by their program. The administrator may
 * act as somebody else ({@code kubectl --as}).
 */
public final class Callers {

    private static final String USER = "Impersonate-User";
    private static final String UID = "Impersonate-Uid";
    private static final String GROUP = "Impersonate-Group";

    private Callers() {}

    public static Caller of(HttpRequest request) {
        Headers headers = request.headers();
        return new Caller(headers.first(USER, Identity.ADMIN.name()), headers.first("User-Agent", ""));
    }

    static Identity identity(HttpRequest request) throws Refusal {
        Headers headers = request.headers();
        String user = headers.first(USER, "");
        if (!user.isEmpty()) {
            return Identity.impersonated(user, headers.first(UID, ""), headers.all(GROUP));
        } else if (!headers.all(GROUP).isEmpty() || headers.first(UID) != null) {
            throw new Refusal(Problems.badRequest("requested groups or a uid without impersonating a user"));
        }
        return Identity.ADMIN;
    }
}
