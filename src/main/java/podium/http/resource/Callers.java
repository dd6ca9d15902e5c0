package podium.http.resource;

import podium.http.HttpRequest;
import podium.sim.Caller;

/** Who asks: everybody who comes in is the cluster's administrator, and is told apart by their program. */
public final class Callers {

    public static final String ADMIN = "admin";

    private Callers() {}

    public static Caller of(HttpRequest request) {
        return new Caller(ADMIN, request.headers().first("User-Agent", ""));
    }
}
