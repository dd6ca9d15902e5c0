package podium.invariants;

import java.util.ArrayList;
import java.util.List;
import podium.cluster.Api;
import podium.cluster.Change;
import podium.cluster.ClusterState;
import podium.cluster.Request;
import podium.controller.deployment.DeploymentController;
import podium.controller.deployment.RolloutArithmetic;
import podium.sim.Actor;
import podium.sim.ClusterStart;
import podium.sim.Command;
import podium.sim.Command.Fault;
import podium.sim.ControlPlane;
import podium.sim.ControllerActor;
import podium.sim.SimState;
import podium.sim.Simulation;
import podium.sim.Simulation.Moved;
import podium.sim.kubelet.Behaviour;
import podium.sim.kubelet.Kubelet;
import podium.sim.kubelet.KubeletFaults;

/** One cluster on which a history happens, in sight of the invariants. */
final class Stage {

    static final int NODES = 4;

    /** Far more than any history needs: a loop that never rests must end. */
    private static final int STEPS_MAX = 20_000;

    private final Simulation simulation;
    private final List<Invariant> invariants;
    private SimState state;
    private long nowMs;
    private long stepsMade;
    private long lastingChanges;

    Stage(long seed, RolloutArithmetic arithmetic, Api api, List<Invariant> invariants) {
        this.simulation = new Simulation(actors(arithmetic), new KubeletFaults(), api);
        this.invariants = invariants;
        SimState blank = simulation.blank(seed, ClusterStart.EPOCH_MS);
        this.state = blank;
        this.nowMs = ClusterStart.EPOCH_MS;
        take(ClusterStart.withNodes(NODES).begin(simulation, blank));
    }

    private static List<Actor<?>> actors(RolloutArithmetic arithmetic) {
        List<Actor<?>> actors = new ArrayList<>();
        for (Actor<?> actor : ControlPlane.actors()) {
            boolean isDeployments = actor.name().equals("deployment-controller");
            actors.add(isDeployments ? new ControllerActor(new DeploymentController(arithmetic)) : actor);
        }
        actors.add(new Kubelet(Behaviour.DEFAULT));
        return actors;
    }

    SimState sim() {
        return state;
    }

    ClusterState cluster() {
        return state.cluster();
    }

    /** How many writes there have been, those apart by which Events expire. */
    long lastingChanges() {
        return lastingChanges;
    }

    long nowMs() {
        return nowMs;
    }

    /** @return whether the API accepted it */
    boolean ask(Request request) {
        return carryOut(new Command.Ask(request));
    }

    boolean strike(Fault fault) {
        return carryOut(new Command.Strike(fault));
    }

    private boolean carryOut(Command command) {
        Moved moved = simulation.carryOut(state, command, nowMs);
        take(moved);
        return moved.step().changes().stream().noneMatch(Change.Refused.class::isInstance);
    }

    /** Lets time pass. */
    void run(long ms) {
        nowMs += ms;
        for (Moved moved = next(nowMs); moved != null; moved = next(nowMs)) {
            take(moved);
        }
    }

    /** Lets time pass until nothing new is expected any more, at most so long. */
    boolean settle(long maxMs) {
        long untilMs = nowMs + maxMs;
        while (!state.queue().isIdle()) {
            Moved moved = next(untilMs);
            if (moved == null) {
                nowMs = untilMs;
                return false;
            }
            take(moved);
            nowMs = Math.max(nowMs, state.nowMs());
        }
        invariants.forEach(invariant -> invariant.settled(state));
        return true;
    }

    private Moved next(long untilMs) {
        if (++stepsMade > STEPS_MAX) {
            throw new Violation("no rest after " + STEPS_MAX + " steps");
        }
        return simulation.next(state, untilMs);
    }

    private void take(Moved moved) {
        SimState before = state;
        state = moved.state();
        if (!moved.step().actor().equals("event-expiry")) {
            lastingChanges += moved.step().changes().size();
        }
        for (Invariant invariant : invariants) {
            invariant.after(before, moved);
        }
    }
}
