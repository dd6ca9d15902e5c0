/**
 * The single writer: one queue of commands in, frames out. Playing, pausing and stepping live here, and so does the one
 * crossing from the wall clock to virtual time; both clock and thread are given to it.
 *
 * <p>The one rule: only the writer's thread touches the simulation; everybody else reads immutable frames.
 */
@NullMarked
package podium.session;

import org.jspecify.annotations.NullMarked;
