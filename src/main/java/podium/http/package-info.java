/**
 * The Kubernetes API over HTTP, as values: what was asked ({@link podium.http.HttpRequest}), what is answered
 * ({@link podium.http.HttpAnswer}), and who answers ({@link podium.http.Route}). Nothing here knows a socket, so that every
 * answer can be tested inside the process.
 *
 * <p>The one rule: whatever a client sends gets an answer of its own, and changes nothing unless it is accepted. Routes answer
 * from immutable frames; only writes go to the cluster's writer.
 *
 * <p>Start reading at {@link podium.http.Router}. The resources of the API are answered in {@code podium.http.resource}, the
 * forms of an object (JSON, YAML, tables) made in {@code podium.http.form}, sockets kept in {@code podium.http.server}.
 */
@NullMarked
package podium.http;

import org.jspecify.annotations.NullMarked;
