package podium.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import podium.base.Chance;
import podium.base.Why;
import podium.cluster.Admission;
import podium.cluster.Answer;
import podium.cluster.Api;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.cluster.Request;
import podium.controller.Controller.Wakes;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.WorkQueue.Task;

/**
 * The loop: the task that is due first, its actor's decision, the writes, the wake-ups. Holds no state of its own: every
 * method takes a {@link SimState} and gives the next.
 */
public final class Simulation {

    private final List<Actor<Object>> actors;
    private final Faults faults;
    private final Limits limits;
    private final Api api;
    private final Admission admission;

    /**
     * @param faults what happens to machines and containers, or {@link Faults#NONE} where kubelets are elsewhere
     * @param api answers what is asked from outside, and admits what actors create
     */
    @SuppressWarnings("unchecked")
    public Simulation(List<? extends Actor<?>> actors, Faults faults, Limits limits, Api api) {
        this.actors = (List<Actor<Object>>) List.copyOf(actors);
        this.faults = faults;
        this.limits = limits;
        this.api = api;
        this.admission = api.admission();
    }

    public Simulation(List<? extends Actor<?>> actors, Faults faults, Api api) {
        this(actors, faults, Limits.IDEAL, api);
    }

    /** A state in which nothing exists and nothing is due. */
    public SimState blank(long seed, long nowMs) {
        List<Object> memories = new ArrayList<>();
        for (Actor<Object> actor : actors) {
            memories.add(actor.blank());
        }
        ClusterState cluster = ClusterState.empty(Chance.seeded(seed));
        return new SimState(cluster, WorkQueue.empty(), memories, Backlog.NONE, nowMs, 0);
    }

    /** A state after one more step, and the step. */
    public record Moved(SimState state, Step step) {}

    /** The next step that is due at or before an instant, or null when nothing is. Moves the clock to the step only. */
    public @Nullable Moved next(SimState state, long untilMs) {
        return next(state, atMs -> atMs <= untilMs);
    }

    /** The next step however far ahead, or null when nothing waits. */
    public @Nullable Moved next(SimState state) {
        return next(state, atMs -> true);
    }

    private @Nullable Moved next(SimState state, LongPredicate isDue) {
        Task task = state.queue().first();
        return task != null && isDue.test(task.atMs()) ? turn(state, task) : null;
    }

    private Moved turn(SimState before, Task task) {
        SimState state = before.at(Math.max(task.atMs(), before.nowMs()))
                .withQueue(before.queue().without(task));
        Actor<Object> actor = actors.get(task.actor());
        Draft draft = new Draft(state.cluster(), state.nowMs(), admission);
        Turn turn = limits.applyTo(actor.name())
                ? new ThrottledTurns(actor).take(state, task, draft)
                : Turn.take(actor, state, task, draft);
        return finish(turn.state(), draft, new Origin(actor.name(), task.cause(), null), task.key(), turn.why());
    }

    /** Carries out what somebody outside wants, at an instant not before the state's own. */
    public Moved carryOut(SimState before, Command command, long nowMs) {
        SimState state = before.at(Math.max(nowMs, before.nowMs()));
        if (command instanceof Command.Ask ask) {
            return ask(before, ask, nowMs).moved();
        }
        if (command instanceof Command.Read read) {
            Draft draft = new Draft(state.cluster(), state.nowMs());
            return finish(state, draft, Origin.of(read.caller()), read.key(), Outside.why(read));
        }
        return strike(state, ((Command.Strike) command).fault());
    }

    /**
     * What became of a request.
     *
     * @param moved the state after it and its step
     */
    public record Asked(Moved moved, Answer answer) {}

    /** Carries out a request to the API, at an instant not before the state's own. */
    public Asked ask(SimState before, Command.Ask ask, long nowMs) {
        SimState state = before.at(Math.max(nowMs, before.nowMs()));
        Request request = ask.request();
        Draft draft = new Draft(state.cluster(), state.nowMs());
        Answer answer = api.carryOut(request, ask.named(), draft);
        Why why = Outside.why(request, answer.result(), draft);
        Problem problem = answer.problem();
        if (problem != null) {
            draft = new Draft(state.cluster(), state.nowMs()); // a refused request leaves nothing behind
            draft.refuse(request.key(), Outside.verb(request), problem);
        } else if (ask.options().dryRun()) {
            draft = new Draft(state.cluster(), state.nowMs());
            why = Outside.dryRun(why);
        }
        Resource object = answer.object();
        Key subject = object == null ? request.key() : object.key();
        return new Asked(finish(state, draft, Origin.of(ask.caller()), subject, why), answer);
    }

    /**
     * Where a step comes from.
     *
     * @param actor as {@link Step#actor}
     * @param cause as {@link Step#cause}
     * @param caller as {@link Step#caller}
     */
    private record Origin(
            String actor, long cause, @Nullable Caller caller) {
        static Origin of(Caller caller) {
            return new Origin(Step.USER, Step.NO_CAUSE, caller);
        }

        static Origin outside(String actor) {
            return new Origin(actor, Step.NO_CAUSE, null);
        }
    }

    private Moved strike(SimState state, Command.Fault fault) {
        Draft draft = new Draft(state.cluster(), state.nowMs());
        QueueWakes wakes = new QueueWakes(state.queue(), state.nowMs(), state.steps());
        int actor = faults.actor(actors);
        Object memory = actor < 0 ? null : state.memories().get(actor);
        Faults.Struck struck = faults.strike(state.cluster(), memory, fault, state.nowMs(), wakes.of(actor));
        SimState after = state.withQueue(wakes.queue());
        Problem problem = struck.problem();
        if (problem != null) {
            draft.refuse(fault.key(), "fault", problem);
        } else if (actor >= 0) {
            after = after.withMemory(actor, Objects.requireNonNull(struck.memory()));
            Performer.carryOut(struck.effects(), draft);
        }
        return finish(after, draft, Origin.outside(Step.FAULT), fault.key(), Outside.why(fault, struck.refusal()));
    }

    /** Makes a step of writes that nobody asked for: the start of a cluster. */
    public Moved begin(SimState state, Key subject, Why why, Consumer<Draft> writes) {
        Draft draft = new Draft(state.cluster(), state.nowMs());
        writes.accept(draft);
        return finish(state, draft, Origin.outside(Step.CLUSTER), subject, why);
    }

    private Moved finish(SimState state, Draft draft, Origin origin, Key subject, Why why) {
        List<Change> changes = List.copyOf(draft.changes());
        QueueWakes wakes = new QueueWakes(state.queue(), state.nowMs(), state.steps());
        wake(changes, draft.state(), state.memories(), wakes);
        Step step = new Step(
                state.steps(),
                state.nowMs(),
                origin.actor(),
                subject,
                origin.cause(),
                why,
                changes,
                draft.state().resourceVersion(),
                origin.caller());
        return new Moved(state.withQueue(wakes.queue()).stepped(draft.state()), step);
    }

    /** One actor after the other hears of all that a step changed, as each watches for itself. */
    private void wake(List<Change> changes, ClusterState after, List<Object> memories, QueueWakes wakes) {
        for (int i = 0; i < actors.size(); i++) {
            for (Change change : changes) {
                if (change instanceof Change.Written written) {
                    actors.get(i).wakes(written, after, memories.get(i), wakes.of(i));
                }
            }
        }
    }

    /** Collects wake-ups into a queue. */
    private static final class QueueWakes implements Wakes {
        private final long nowMs;
        private final long cause;
        private WorkQueue queue;
        private int actor;

        QueueWakes(WorkQueue queue, long nowMs, long cause) {
            this.queue = queue;
            this.nowMs = nowMs;
            this.cause = cause;
        }

        QueueWakes of(int waker) {
            actor = waker;
            return this;
        }

        WorkQueue queue() {
            return queue;
        }

        @Override
        public long nowMs() {
            return nowMs;
        }

        @Override
        public void now(Key key) {
            queue = queue.plus(actor, key, nowMs, cause, false);
        }

        @Override
        public void after(Key key, long delayMs) {
            queue = queue.plus(actor, key, nowMs + delayMs, cause, false);
        }

        @Override
        public void idleAfter(Key key, long delayMs) {
            queue = queue.plus(actor, key, nowMs + delayMs, cause, true);
        }
    }
}
