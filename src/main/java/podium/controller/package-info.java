/**
 * One class a controller. Each is a pure decision: {@code (snapshot, key, now) → effects + why}; the loop in {@code sim}
 * carries the effects out.
 *
 * <p>The one rule: level-based. A controller sees a key and the state, never the event that woke it, and may be called at
 * any time with any key.
 *
 * <p>Start reading at {@link podium.controller.Controller}.
 */
@NullMarked
package podium.controller;

import org.jspecify.annotations.NullMarked;
