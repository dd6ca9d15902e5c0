package podium.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import podium.base.Chance;
import podium.base.Json;
import podium.base.JsonArray;
import podium.base.JsonObject;
import podium.base.Why;
import podium.cluster.ClusterState;
import podium.cluster.DeleteOptions;
import podium.cluster.Draft;
import podium.cluster.Problem;
import podium.fixture.TrustingApi;
import podium.resource.Key;
import podium.resource.Kind;
import podium.sim.Faults;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.Step;

/** Histories of made-up writes, as long as wanted: pods come, change and go. */
final class Histories {

    private static final long SECOND_MS = 1000;
    /** So few that a short history has more kept states than are allowed, and must let some go. */
    private static final int WRITES_BETWEEN = 60;

    private static final Why WHY = Why.of("test.step");

    private final Simulation simulation = new Simulation(List.of(), Faults.NONE, new TrustingApi());
    private final List<ClusterState> states = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Timeline timeline;
    private SimState state;
    private Chance chance;

    private Histories(long seed) {
        chance = Chance.seeded(seed);
        Moved beginning = simulation.begin(
                simulation.blank(seed, 0),
                Key.of(Kind.NAMESPACE, "shop"),
                WHY,
                draft -> draft.create(Key.of(Kind.NAMESPACE, "shop"), JsonObject.EMPTY));
        timeline = new Timeline(beginning, WRITES_BETWEEN);
        keep(beginning);
    }

    static Histories random(long seed, int length) {
        Histories history = new Histories(seed);
        while (history.steps.size() < length) {
            history.randomStep();
        }
        return history;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The state after a step as it was when the step was made. */
    ClusterState state(int index) {
        return states.get(index);
    }

    Step step(int index) {
        return steps.get(index);
    }

    int draw(int bound) {
        chance = chance.next();
        return chance.below(bound);
    }

    Key pod() {
        return Key.of(Kind.POD, "shop", "pod-" + draw(40));
    }

    private void randomStep() {
        long atMs = state.nowMs() + draw(3) * SECOND_MS;
        Key pod = pod();
        int writes = draw(4);
        move(atMs, draw(10) == 0 ? Step.NO_CAUSE : draw(steps.size()), pod, draft -> {
            for (int i = 0; i < writes; i++) {
                write(draft, i == 0 ? pod : pod());
            }
        });
    }

    private void write(Draft draft, Key pod) {
        boolean isThere = draft.state().has(pod);
        if (!isThere) {
            draft.create(pod, JsonObject.of("spec", JsonObject.of("nodeName", Json.of("node-" + draw(3)))));
        } else if (draw(3) == 0) {
            draft.delete(pod, DeleteOptions.NOW);
        } else if (draw(5) == 0) {
            draft.refuse(pod, "update", Problem.of(409, "Conflict", "somebody else was faster"));
        } else {
            draft.updateStatus(pod, JsonObject.of("conditions", JsonArray.of(Json.of(draw(1000)))));
        }
    }

    /** A step of writes; its cause is made up, since nothing here causes anything. */
    private void move(long atMs, long cause, Key subject, Consumer<Draft> writes) {
        Moved moved = simulation.begin(state.at(atMs), subject, WHY, writes);
        Step made = moved.step();
        Step step = new Step(
                made.index(),
                made.atMs(),
                made.actor(),
                made.subject(),
                cause,
                made.why(),
                made.changes(),
                made.resourceVersion(),
                null);
        Moved caused = new Moved(moved.state(), step);
        timeline.append(caused);
        keep(caused);
    }

    private void keep(Moved moved) {
        state = moved.state();
        states.add(moved.state().cluster());
        steps.add(moved.step());
    }
}
