package podium.session;

import podium.cluster.Answer;
import podium.sim.Step;

/**
 * What became of a request.
 *
 * @param step that it was
 * @param answer for whoever asked
 */
public record Answered(Step step, Answer answer) {}
