package podium.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import podium.graph.Emphasis.Pulse;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Caller;
import podium.sim.Step;
import podium.timeline.Timeline;

/** Requests from outside that have just arrived: each pulses once around what it touched. */
final class Arrivals {

    private static final double LENGTH_NANOS = 900e6;

    /** Of more that come between two pictures, only the last ones are seen. */
    private static final int STEPS_MAX = 64;

    private static final int PULSES_MAX = 24;

    private static final long NOT_STARTED = -1;

    private final Map<Key, Long> startNanos = new LinkedHashMap<>();
    private long nowNanos;

    /**
     * Notices the steps of a range, the end exclusive.
     *
     * @param place of an object that may stand nowhere: itself or what it stands in
     */
    void notice(Timeline timeline, int from, int to, UnaryOperator<Key> place) {
        for (Step step : timeline.steps(Math.max(from, to - STEPS_MAX), to)) {
            if (isArrival(step) && startNanos.size() < PULSES_MAX) {
                startNanos.put(place.apply(touched(step)), NOT_STARTED);
            }
        }
    }

    private static boolean isArrival(Step step) {
        boolean isWatch = step.isRead() && step.why().key().endsWith(".watch");
        return step.caller() != null && !step.caller().equals(Caller.YOU) && !isWatch;
    }

    /** A list touches the whole namespace. */
    private static Key touched(Step step) {
        Key subject = step.subject();
        return subject.name().isEmpty() ? Key.of(Kind.NAMESPACE, subject.namespace()) : subject;
    }

    void clear() {
        startNanos.clear();
    }

    boolean isEmpty() {
        return startNanos.isEmpty();
    }

    void tick(long now) {
        nowNanos = now;
        startNanos.replaceAll((key, start) -> start == NOT_STARTED ? now : start);
        startNanos.values().removeIf(start -> now - start >= LENGTH_NANOS);
    }

    List<Pulse> pulses() {
        List<Pulse> pulses = new ArrayList<>();
        startNanos.forEach((key, start) -> {
            double share = start == NOT_STARTED ? 0 : (nowNanos - start) / LENGTH_NANOS;
            pulses.add(new Pulse(key, Math.max(0, Math.min(1, share))));
        });
        return pulses;
    }
}
