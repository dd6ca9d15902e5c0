/**
 * The Deployment controller: which revisions of a template exist and how many pods each may have, as Kubernetes 1.36's
 * {@code deployment-controller} decides it.
 *
 * <p>One rule: a sync sees a Deployment and its ReplicaSets, never the event that woke it, and each number that it sets
 * comes with a reason that names the numbers it was computed from.
 *
 * <p>Start reading at {@link podium.controller.deployment.DeploymentController}, then {@link
 * podium.controller.deployment.RollingUpdate}.
 */
@NullMarked
package podium.controller.deployment;

import org.jspecify.annotations.NullMarked;
