package podium.session;

import podium.base.JsonObject;
import podium.sim.Caller;

/** Callers as JSON: {@code {"user": "admin", "agent": "kubectl/v1.33.1 (linux/amd64)"}}. */
final class CallerJson {

    private CallerJson() {}

    static JsonObject write(Caller caller) {
        return JsonObject.builder()
                .put("user", caller.user())
                .put("agent", caller.agent())
                .build();
    }

    static Caller read(JsonObject tree) {
        return new Caller(tree.string("user", ""), tree.string("agent", ""));
    }
}
