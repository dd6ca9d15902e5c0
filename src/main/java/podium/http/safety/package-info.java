/**
 * Who is let in: guards that stand before all other routes, and what HTTPS needs, made anew at every start: a certificate and
 * a token.
 *
 * <p>The one rule: a cluster on this machine is nobody's but the user's. A web page must not reach it, whatever name it
 * calls it by ({@link podium.http.safety.HostGuard}, {@link podium.http.safety.OriginGuard}), and over HTTPS nobody does
 * without the token ({@link podium.http.safety.TokenGuard}), which stands in a file that only the user can read.
 */
@NullMarked
package podium.http.safety;

import org.jspecify.annotations.NullMarked;
