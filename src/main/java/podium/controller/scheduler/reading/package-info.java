/**
 * What the scheduler reads in a pod or a node, taken out of the trees once: requests, tolerations, selectors, terms.
 *
 * <p>The one rule: everything here is a value that depends on the object alone, so that pods made from one template share
 * one {@link podium.controller.scheduler.reading.PodInfo}.
 */
@NullMarked
package podium.controller.scheduler.reading;

import org.jspecify.annotations.NullMarked;
