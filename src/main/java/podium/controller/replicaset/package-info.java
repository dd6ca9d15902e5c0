/**
 * The ReplicaSet controller: as many pods as are wanted, no more and no fewer, as Kubernetes 1.36's {@code
 * replicaset-controller} keeps them.
 *
 * <p>One rule: it counts and chooses by what the pods are now; which pod goes is decided by an ordered list of rules, and
 * the reason of a deletion names the rule.
 *
 * <p>Start reading at {@link podium.controller.replicaset.ReplicaSetController}, then {@link
 * podium.controller.replicaset.DeletionRule}.
 */
@NullMarked
package podium.controller.replicaset;

import org.jspecify.annotations.NullMarked;
