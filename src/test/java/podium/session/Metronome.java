package podium.session;

import java.util.List;
import podium.base.Json;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.controller.Controller;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;

/**
 * A controller for tests of time: counts in each namespace's status, one beat at a time, as its spec says.
 *
 * <p>{@code beats} times, {@code everyMs} apart; only each {@code writeEvery}th beat writes; at {@code failAt} it contradicts
 * itself; after the last beat it looks again each hour, idly.
 */
final class Metronome implements Controller {

    private static final long HOUR_MS = 3_600_000;

    @Override
    public String name() {
        return "metronome";
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Wakes wakes) {
        if (change.isCreation()) {
            wakes.now(change.key());
        }
    }

    @Override
    public Decision decide(ClusterState state, Key key, long nowMs) {
        Resource namespace = state.get(key);
        if (namespace == null || !namespace.spec().has("beats")) {
            return Decision.nothing(Why.of("test.nothing"));
        }
        JsonObject spec = namespace.spec();
        long beat = (nowMs - spec.number("startMs", 0)) / spec.number("everyMs", 1000) + 1;
        if (beat == spec.number("failAt", -1)) {
            throw new AssertionError("beat " + beat + " must not be");
        }
        Decision decision = Decision.of(Why.of("test.beat", beat), effects(key, spec, beat));
        return beat < spec.number("beats", 0)
                ? decision.againAfter(spec.number("everyMs", 1000))
                : decision.idleAgainAfter(HOUR_MS);
    }

    private static List<Effect> effects(Key key, JsonObject spec, long beat) {
        return beat % spec.number("writeEvery", 1) == 0
                ? List.of(new Effect.UpdateStatus(key, JsonObject.of("beat", Json.of(beat))))
                : List.of();
    }

    static Key key(String name) {
        return Key.of(Kind.NAMESPACE, name);
    }
}
