package podium.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.OrderedMap;
import podium.controller.Decision;
import podium.controller.Effect;
import podium.resource.Key;

/**
 * What one actor's client has left of its rate, and what waits for it: a token bucket, the reconciles whose writes are not
 * all made, and the keys that wait for a free worker.
 *
 * @param availableMs the bucket, in milliseconds of filling: a write costs {@link Limits.Rate#writeMs}
 * @param filledAtMs the instant for which that was reckoned
 * @param unfinished reconciles that wait for their next write, by key
 * @param waiting keys that wait for a worker, in the order in which they came
 */
record Throttle(
        long availableMs, long filledAtMs, OrderedMap<Key, Unfinished> unfinished, OrderedMap<Long, Key> waiting) {

    /**
     * A reconcile that has decided and not yet written everything.
     *
     * @param effects that are left
     * @param again what it wanted afterwards
     */
    record Unfinished(List<Effect> effects, Decision.Again again) {

        /** Writes that are left. */
        int left() {
            int writes = 0;
            for (Effect effect : effects) {
                if (effect instanceof Effect.CreateMany many) {
                    writes += many.count();
                } else if (!(effect instanceof Effect.Report)) {
                    writes++;
                }
            }
            return writes;
        }
    }

    static Throttle full(Limits.Rate rate) {
        return new Throttle(rate.burst() * rate.writeMs(), 0, OrderedMap.empty(), OrderedMap.empty());
    }

    /** The bucket as it has filled by an instant. */
    Throttle at(long nowMs, Limits.Rate rate) {
        long filled = Math.min(rate.burst() * rate.writeMs(), availableMs + Math.max(0, nowMs - filledAtMs));
        return new Throttle(filled, nowMs, unfinished, waiting);
    }

    /** Writes that may be made now. */
    int writes(Limits.Rate rate) {
        return (int) (availableMs / rate.writeMs());
    }

    /** How long until one more write may be made. */
    long waitMs(Limits.Rate rate) {
        return Math.max(0, rate.writeMs() - availableMs);
    }

    Throttle spent(int writes, Limits.Rate rate) {
        return new Throttle(availableMs - writes * rate.writeMs(), filledAtMs, unfinished, waiting);
    }

    boolean hasFreeWorker(Key key, Limits.Rate rate) {
        return unfinished.size() < rate.workers() || unfinished.containsKey(key);
    }

    Throttle with(Key key, @Nullable Unfinished rest) {
        return new Throttle(
                availableMs, filledAtMs, rest == null ? unfinished.without(key) : unfinished.with(key, rest), waiting);
    }

    Throttle queued(long order, Key key) {
        return new Throttle(availableMs, filledAtMs, unfinished, waiting.with(order, key));
    }

    /** Without the key that has waited longest. */
    Throttle dequeued() {
        var first = waiting.first();
        return first == null
                ? this
                : new Throttle(availableMs, filledAtMs, unfinished, waiting.without(first.getKey()));
    }
}
