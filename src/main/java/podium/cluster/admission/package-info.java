/**
 * The admission plugins that change or refuse what is created: namespace life cycle, service account, priority, default
 * tolerations.
 *
 * <p>The one rule: whatever a plugin adds to a pod depends on nothing but its spec and its service account, so pods made of
 * one template share all of their specs but the name of the token volume.
 */
@NullMarked
package podium.cluster.admission;

import org.jspecify.annotations.NullMarked;
