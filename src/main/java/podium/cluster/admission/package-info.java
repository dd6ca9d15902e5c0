/**
 * The admission plugins that change or refuse what is created: namespace life cycle, limit ranges, service account, priority,
 * default tolerations and classes, finalizers of what is in use, and last of all quotas.
 *
 * <p>The one rule: whatever a plugin adds to a pod depends on nothing but its spec, its service account, its priority class and
 * the limits of its namespace, so pods made of one template share all of
 * their specs but the name of the token volume.
 *
 * <p>Start reading at {@link podium.cluster.admission.PodAdmission}, then {@link
 * podium.cluster.admission.ValidatingAdmission}.
 */
@NullMarked
package podium.cluster.admission;

import org.jspecify.annotations.NullMarked;
