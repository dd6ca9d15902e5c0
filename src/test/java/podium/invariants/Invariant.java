package podium.invariants;

import podium.sim.SimState;
import podium.sim.Simulation.Moved;

/** Looks on at a history and throws a {@link Violation} at what must not be. */
interface Invariant {

    /** After each step, with the state before it. */
    default void after(SimState before, Moved moved) {}

    /** When nothing is due any more but what repeats for ever. */
    default void settled(SimState state) {}
}
