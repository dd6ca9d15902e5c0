package podium.sim;

import java.util.Map;
import podium.base.Why;
import podium.cluster.Draft;
import podium.controller.Decision;
import podium.resource.Key;
import podium.sim.Throttle.Unfinished;
import podium.sim.WorkQueue.Task;

/**
 * The turns of an actor whose client may write only so often. What it may not write yet waits; each write that had to wait
 * is a step of its own, caused by the one before.
 */
final class ThrottledTurns {

    private final Actor<Object> actor;
    private final Limits.Rate rate;

    ThrottledTurns(Actor<Object> actor) {
        this.actor = actor;
        this.rate = Limits.rate(actor.name());
    }

    Turn take(SimState state, Task task, Draft draft) {
        Throttle known = state.backlog().throttles().get(task.actor());
        Throttle throttle = (known == null ? Throttle.full(rate) : known).at(state.nowMs(), rate);
        Unfinished unfinished = throttle.unfinished().get(task.key());
        if (unfinished != null) {
            Why why = Why.of("limits.writes", rate.writesASecond(), unfinished.left());
            return write(state, task, draft, throttle, unfinished, why);
        }
        if (!throttle.hasFreeWorker(task.key(), rate)) {
            Throttle longer = throttle.queued(state.steps(), task.key());
            return new Turn(kept(state, task, longer), Why.of("limits.worker", rate.workers()));
        }
        return decide(state, task, draft, throttle);
    }

    private Turn decide(SimState state, Task task, Draft draft, Throttle throttle) {
        Actor.Turn<Object> taken =
                actor.act(state.cluster(), state.memories().get(task.actor()), task.key(), state.nowMs());
        Decision decision = taken.decision();
        Unfinished all = new Unfinished(decision.effects(), decision.again());
        return write(state.withMemory(task.actor(), taken.memory()), task, draft, throttle, all, decision.why());
    }

    private Turn write(SimState state, Task task, Draft draft, Throttle throttle, Unfinished wanted, Why why) {
        Performer.Outcome outcome = Performer.carryOut(wanted.effects(), draft, throttle.writes(rate));
        Throttle spent = throttle.spent(outcome.writes(), rate);
        if (outcome.isAccepted() && !outcome.rest().isEmpty()) {
            Throttle waits = spent.with(task.key(), new Unfinished(outcome.rest(), wanted.again()));
            return new Turn(queued(kept(state, task, waits), task, task.key(), waits.waitMs(rate)), why);
        }
        boolean hadWaited = spent.unfinished().containsKey(task.key());
        SimState freed = freed(state, task, spent.with(task.key(), null));
        SimState after = outcome.isAccepted() ? Turn.rested(freed, task, wanted.again()) : Turn.retried(freed, task);
        // What woke the key while its writes waited was not looked at: look once more.
        return new Turn(hadWaited ? queued(after, task, task.key(), 0) : after, why);
    }

    /** A worker is free: the key that has waited longest gets it. */
    private static SimState freed(SimState state, Task task, Throttle throttle) {
        Map.Entry<Long, Key> first = throttle.waiting().first();
        if (first == null) {
            return kept(state, task, throttle);
        }
        return queued(kept(state, task, throttle.dequeued()), task, first.getValue(), 0);
    }

    private static SimState kept(SimState state, Task task, Throttle throttle) {
        return state.with(state.backlog().with(task.actor(), throttle));
    }

    private static SimState queued(SimState state, Task task, Key key, long delayMs) {
        return state.withQueue(state.queue().plus(task.actor(), key, state.nowMs() + delayMs, state.steps(), false));
    }
}
