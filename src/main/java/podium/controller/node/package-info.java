/**
 * Nodes that are lost, tainted or gone, and what becomes of their pods.
 *
 * <p>Three controllers share the work, as in Kubernetes 1.36. {@link podium.controller.node.NodeLifecycle} notes that a
 * node's heart has stopped and taints the node; {@link podium.controller.node.TaintEviction} deletes pods that do not
 * tolerate a taint, or no longer; {@link podium.controller.node.PodGarbageCollector} removes what nobody else would end.
 *
 * <p>The one rule: a healthy node makes no step. Whoever wants to look at one is woken by what goes wrong.
 */
@NullMarked
package podium.controller.node;

import org.jspecify.annotations.NullMarked;
