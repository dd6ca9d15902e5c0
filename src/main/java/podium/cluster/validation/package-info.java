/**
 * What the API server finds wrong with objects, in its own words and order.
 *
 * <p>The one rule: a check adds causes and never stops another one. Each class holds the checks of one part of the API as
 * they stand in Kubernetes 1.36; {@link podium.cluster.validation.Check} has the few that everything is made of.
 *
 * <p>Start reading at {@link podium.cluster.validation.Causes}, then {@link podium.cluster.validation.PodChecks}.
 */
@NullMarked
package podium.cluster.validation;

import org.jspecify.annotations.NullMarked;
