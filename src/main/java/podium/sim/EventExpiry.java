package podium.sim;

import java.util.ArrayList;
import java.util.List;
import podium.base.Why;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.controller.Controller.Wakes;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;
import podium.resource.Kind;
import podium.resource.Resource;
import podium.sim.ControllerActor.Nothing;

/**
 * Removes Events an hour after they were written, as the API server's {@code --event-ttl} does: all of a minute together,
 * as the real one lets all of a minute share a lease.
 *
 * <p>It waits in the queue once, however many Events there are. Each lives through sixty looks at the most.
 */
final class EventExpiry implements Actor<Nothing> {

    private static final long LIFE_MS = 3_600_000;
    private static final long BATCH_MS = 60_000;

    /** Stands for all Events together. */
    private static final Key EVENTS = Key.of(Kind.EVENT, "");

    @Override
    public String name() {
        return "event-expiry";
    }

    @Override
    public Nothing blank() {
        return Nothing.NOTHING;
    }

    @Override
    public void wakes(Change.Written change, ClusterState after, Nothing memory, Wakes wakes) {
        if (change.isCreation() && change.key().kind().equals(Kind.EVENT)) {
            wakes.idleAfter(EVENTS, expiryMs(wakes.nowMs()) - wakes.nowMs());
        }
    }

    /** When an Event goes that was written at this instant: at the end of a minute. */
    private static long expiryMs(long writtenMs) {
        return Math.floorDiv(writtenMs + LIFE_MS, BATCH_MS) * BATCH_MS + BATCH_MS;
    }

    @Override
    public Turn<Nothing> act(ClusterState state, Nothing memory, Key key, long nowMs) {
        List<Effect> expired = new ArrayList<>();
        long nextMs = Long.MAX_VALUE;
        for (Resource event : state.table(Kind.EVENT).values()) {
            long expiryMs = expiryMs(event.createdMs());
            if (expiryMs <= nowMs) {
                expired.add(new Effect.Delete(event.key(), DeleteOptions.DEFAULT, null));
            } else {
                nextMs = Math.min(nextMs, expiryMs);
            }
        }
        Decision decision = Decision.of(Why.of("event.expired", expired.size(), new Why.Arg.Span(LIFE_MS)), expired);
        return new Turn<>(nextMs == Long.MAX_VALUE ? decision : decision.idleAgainAfter(nextMs - nowMs), memory);
    }
}
