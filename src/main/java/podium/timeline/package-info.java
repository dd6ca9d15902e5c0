/**
 * History: what happened, in order, and the state at any moment of it.
 *
 * <p>The one rule: a history only grows. A {@link podium.timeline.Frame} is immutable; going back gives an old frame and
 * changes nothing.
 *
 * <p>Start reading at {@link podium.timeline.Timeline}.
 */
@NullMarked
package podium.timeline;

import org.jspecify.annotations.NullMarked;
