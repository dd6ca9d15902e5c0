/**
 * The single writer: one queue of commands in, frames out. Playing, pausing and stepping live here, and so does the one
 * crossing from the wall clock to virtual time; both clock and thread are given to it. Commands from outside are recorded with
 * the step that they were, so that a {@link podium.session.Recording} gives the same history again.
 *
 * <p>The one rule: only the writer's thread touches the simulation; everybody else reads immutable frames.
 *
 * <p>Start reading at {@link podium.session.Session}; what it does on its thread is {@code Player}.
 */
@NullMarked
package podium.session;

import org.jspecify.annotations.NullMarked;
