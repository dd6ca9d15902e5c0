/**
 * The plugins that refuse nodes and score them, with the names, words and weights that kube-scheduler 1.36 ships.
 *
 * <p>The one rule: a plugin's verdict on a node depends on the pod and the snapshot alone. Those that look at the node and
 * nothing else ({@link podium.controller.scheduler.plugin.NodeFilter}, {@link podium.controller.scheduler.plugin.NodeScore})
 * may be asked once and believed until the node changes; those that look around
 * ({@link podium.controller.scheduler.plugin.CycleFilter}, {@link podium.controller.scheduler.plugin.CycleScore}) are made
 * anew for each pod.
 *
 * <p>Not here, because nothing can make them refuse yet: NodeName (a pod with a node is not scheduled), the volume plugins
 * but for claims that do not exist, and DynamicResources.
 */
@NullMarked
package podium.controller.scheduler.plugin;

import org.jspecify.annotations.NullMarked;
