/**
 * What the scheduler knows of the cluster while it decides: its nodes in the order in which it looks at them, what is
 * taken on each, and how many pods of a kind run where.
 *
 * <p>The one rule: a {@link podium.controller.scheduler.cache.Snapshot} is a function of the cluster's state. The cache
 * follows the state from one look to the next by the differences between the two, whatever lies between them, and a
 * snapshot that was followed equals one that was made anew.
 *
 * <p>Start reading at {@link podium.controller.scheduler.cache.SchedulerCache}.
 */
@NullMarked
package podium.controller.scheduler.cache;

import org.jspecify.annotations.NullMarked;
