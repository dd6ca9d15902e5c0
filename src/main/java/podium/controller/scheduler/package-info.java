/**
 * Where pods go: kube-scheduler 1.36 with its shipped configuration, as a pure decision.
 *
 * <p>The one rule: a decision is a function of the cluster's state, the scheduler's memory and the pod's key.
 *
 * <p>Start reading at {@link podium.controller.scheduler.Scheduler}.
 */
@NullMarked
package podium.controller.scheduler;

import org.jspecify.annotations.NullMarked;
