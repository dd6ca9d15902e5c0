/**
 * Counts for disruption budgets how many of their pods may be missed.
 *
 * <p>The one rule: a budget's status says how many pods may be evicted now, and where that cannot be told, none may be.
 * Evictions spend from it at once; this controller corrects it afterwards.
 *
 * <p>Start reading at {@link podium.controller.disruption.DisruptionController}.
 */
@NullMarked
package podium.controller.disruption;

import org.jspecify.annotations.NullMarked;
