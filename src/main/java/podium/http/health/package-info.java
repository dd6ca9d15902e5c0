/**
 * Whether the server is well and what it is: {@code /healthz}, {@code /livez}, {@code /readyz}, {@code /version}.
 *
 * <p>The one rule: whoever is answered at all gets the truth that the server lives; there is nothing behind it that could be
 * down while it answers.
 */
@NullMarked
package podium.http.health;

import org.jspecify.annotations.NullMarked;
