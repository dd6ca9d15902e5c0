package podium.sim.kubelet;

import podium.base.Why;

/**
 * What is wrong with an annotation about behaviour.
 *
 * @param annotation its whole key
 * @param what a message of the bundle {@code behaviour}
 */
public record BehaviourProblem(String annotation, Why what) {}
