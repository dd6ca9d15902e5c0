/**
 * Requests nobody would send on purpose, and many that somebody would: seeded, through the whole API over HTTP. Each gets an
 * answer that is no failure of ours, in time, and one that is refused changes nothing.
 *
 * <p>The one rule: a request depends on its seed and on what the cluster holds, so that one line shows it again.
 *
 * <p>Start reading at {@link podium.http.fuzz.RequestsTest}: {@code Asking} makes what somebody would ask, from templates and
 * from what was recorded of a real API server; {@code Mutation} makes something else of it.
 */
@NullMarked
package podium.http.fuzz;

import org.jspecify.annotations.NullMarked;
