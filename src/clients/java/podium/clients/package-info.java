/**
 * Clients of Kubernetes that nobody here wrote, against {@code podium serve}: the official one for Java and fabric8's. They
 * judge what no test of ours can: whether the cluster is taken for one.
 *
 * <p>The one rule: nothing is asked of a client but what its own documentation shows.
 */
@NullMarked
package podium.clients;

import org.jspecify.annotations.NullMarked;
