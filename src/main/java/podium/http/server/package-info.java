/**
 * Sockets: a thin coat of Jetty around the {@link podium.http.Router}, on loopback only, with a limit on everything that a
 * client can make large, slow or many.
 *
 * <p>The one rule: no thread waits for a client. Bodies are read and answers written without a thread; a thread is needed only
 * while an answer is made.
 *
 * <p>Start reading at {@link podium.http.server.LoopbackServer}.
 */
@NullMarked
package podium.http.server;

import org.jspecify.annotations.NullMarked;
