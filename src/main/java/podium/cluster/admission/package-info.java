/**
 * The admission plugins that change or refuse what is created: namespace life cycle, service account, priority, default
 * tolerations. Token volumes come with the kinds that they are made of.
 *
 * <p>The one rule: whatever a plugin adds to a pod depends on nothing but its spec and its service account, so pods made of
 * one template share one spec.
 */
@NullMarked
package podium.cluster.admission;

import org.jspecify.annotations.NullMarked;
