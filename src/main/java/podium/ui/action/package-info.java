/**
 * What one can do to an object: from stage, explorer, inspector and search alike.
 *
 * <p>The one rule: what is offered depends on what the object is like now ({@link podium.ui.action.ObjectActions}, which knows
 * no window); what cannot work is not offered. Everything becomes a {@link podium.sim.Command}, written as kubectl would.
 */
@NullMarked
package podium.ui.action;

import org.jspecify.annotations.NullMarked;
