package podium.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import podium.base.Why;
import podium.base.Why.Arg;
import podium.cluster.Change;
import podium.cluster.Problem;
import podium.resource.Key;
import podium.resource.Resource;
import podium.sim.Caller;
import podium.sim.SimState;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/**
 * One SHA-256 over a history: each frame's state, why and queue. Two histories with the same hash are the same, on
 * whatever machine and JVM they came about.
 *
 * <p>A state goes in by what the step changed of the state before it, so the cost of a frame is that of its changes and not
 * of the cluster.
 */
public final class FrameHash {

    private final HashInput input = new HashInput();

    /** The hash of a whole history. */
    public static String of(List<Moved> history) {
        FrameHash hash = new FrameHash();
        history.forEach(hash::add);
        return hash.hex();
    }

    /** Adds the next frame. */
    public void add(Moved moved) {
        Step step = moved.step();
        input.number(step.index());
        input.number(step.atMs());
        input.text(step.actor());
        key(step.subject());
        input.number(step.cause());
        caller(step.caller());
        why(step.why());
        input.tag('c', step.changes().size());
        step.changes().forEach(this::change);
        state(moved.state());
    }

    /** The hash of the frames so far: 64 hexadecimal digits. */
    public String hex() {
        return input.hex();
    }

    private void state(SimState state) {
        input.number(state.cluster().resourceVersion());
        input.number(state.cluster().chance().position());
        input.number(state.queue().size());
        input.number(state.queue().fingerprint());
    }

    /** Whoever sits at this program leaves no trace: most histories know nobody else. */
    private void caller(@Nullable Caller caller) {
        if (caller != null && !caller.equals(Caller.YOU)) {
            input.text(caller.user());
            input.text(caller.agent());
        }
    }

    private void key(Key key) {
        input.text(key.kind().apiVersion());
        input.text(key.kind().name());
        input.text(key.namespace());
        input.text(key.name());
    }

    private void change(Change change) {
        key(change.key());
        if (change instanceof Change.Written written) {
            written(written);
        } else {
            Change.Refused refused = (Change.Refused) change;
            input.tag('r', 0);
            input.text(refused.verb());
            problem(refused.problem());
        }
    }

    private void written(Change.Written written) {
        Resource before = written.before();
        Resource after = written.after();
        if (after == null) {
            input.tag('x', 0);
        } else {
            input.tag('w', 0);
            input.tree(before == null ? null : before.tree(), after.tree());
        }
    }

    private void problem(Problem problem) {
        input.number(problem.code());
        input.text(problem.reason());
        input.text(problem.message());
        input.tag('p', problem.causes().size());
        for (Problem.Cause cause : problem.causes()) {
            input.text(cause.reason());
            input.text(cause.field());
            input.text(cause.message());
        }
    }

    private void why(Why why) {
        input.text(why.key());
        input.tag('y', why.args().size());
        why.args().forEach(this::argument);
    }

    private void argument(Arg arg) {
        if (arg instanceof Arg.Count count) {
            input.tag('n', 0);
            input.number(count.value());
        } else if (arg instanceof Arg.Span span) {
            input.tag('t', 0);
            input.number(span.ms());
        } else if (arg instanceof Arg.Name name) {
            input.text(name.value());
        } else if (arg instanceof Arg.Part part) {
            why(part.why());
        } else {
            List<Why> parts = ((Arg.Parts) arg).whys();
            input.tag('z', parts.size());
            parts.forEach(this::why);
        }
    }
}
