/**
 * The clockwork: a virtual clock, work queues, the actors that take their turns, and the loop that turns what they want
 * into writes. Kubelets, faults and everything else that happens outside the control plane live here too.
 *
 * <p>The one rule: a simulation is a function of a {@link podium.sim.SimState}. Each {@link podium.sim.Step} takes the
 * task that is due first, lets its actor decide, carries the effects out in a draft and wakes who should look next. Nothing
 * here reads a clock, a thread or true chance.
 *
 * <p>Start reading at {@link podium.sim.Simulation}.
 */
@NullMarked
package podium.sim;

import org.jspecify.annotations.NullMarked;
