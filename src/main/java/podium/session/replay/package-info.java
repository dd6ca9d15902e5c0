/**
 * Carries out recorded rollout plans in a cluster of its own and notes what can be seen after each step, so that it can be
 * laid beside what a real control plane did with the same plan.
 *
 * <p>The one rule: the nodes' kubelets are played here, serially. One pod becomes ready or ends, the cluster comes to rest,
 * its state is noted; so a trace does not depend on how fast anything is.
 *
 * <p>Start reading at {@link podium.session.replay.Replay}.
 */
@NullMarked
package podium.session.replay;

import org.jspecify.annotations.NullMarked;
