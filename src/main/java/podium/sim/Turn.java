package podium.sim;

import podium.base.Why;
import podium.cluster.Draft;
import podium.controller.Decision;
import podium.sim.WorkQueue.Task;

/**
 * What became of an actor's turn: the state with all but the draft's writes, and the reason.
 */
record Turn(SimState state, Why why) {

    /** As controllers' default rate limiter: 5 ms, doubled with each failure in a row, at most 1000 s. */
    private static final long RETRY_FIRST_MS = 5;

    private static final long RETRY_MAX_MS = 1_000_000;
    private static final int RETRY_DOUBLINGS_MAX = 18;

    /** Lets the actor decide and carries everything out at once. */
    static Turn take(Actor<Object> actor, SimState state, Task task, Draft draft) {
        Actor.Turn<Object> taken =
                actor.act(state.cluster(), state.memories().get(task.actor()), task.key(), state.nowMs());
        Decision decision = taken.decision();
        boolean isDone = Performer.carryOut(decision.effects(), draft);
        SimState after = state.withMemory(task.actor(), taken.memory());
        return new Turn(isDone ? rested(after, task, decision.again()) : retried(after, task), decision.why());
    }

    /** The state after work that was accepted: looked at again when the decision asked for it. */
    static SimState rested(SimState state, Task task, Decision.Again again) {
        SimState calm = state.with(state.backlog().succeeded(worker(task)));
        return again.isWanted()
                ? calm.withQueue(calm.queue()
                        .plus(task.actor(), task.key(), state.nowMs() + again.delayMs(), state.steps(), again.isIdle()))
                : calm;
    }

    /** The state after work that was refused: tried again after its back-off. */
    static SimState retried(SimState state, Task task) {
        int failures = state.backlog().failures(worker(task));
        long delayMs = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS << Math.min(failures, RETRY_DOUBLINGS_MAX));
        boolean isIdle = failures >= RETRY_DOUBLINGS_MAX;
        return state.with(state.backlog().failed(worker(task)))
                .withQueue(
                        state.queue().plus(task.actor(), task.key(), state.nowMs() + delayMs, state.steps(), isIdle));
    }

    private static Worker worker(Task task) {
        return new Worker(task.actor(), task.key());
    }
}
