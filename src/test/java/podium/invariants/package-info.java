/**
 * Random histories: seeded sequences of commands and faults over a small cluster, and what must hold whatever happens.
 *
 * <p>The one rule: a history is a function of its seed and its number of commands, so a line {@code seed=… steps=…} is
 * enough to see a failure again.
 *
 * <p>Start reading at {@link podium.invariants.RandomHistory}; an {@link podium.invariants.Invariant} looks on.
 */
@NullMarked
package podium.invariants;

import org.jspecify.annotations.NullMarked;
