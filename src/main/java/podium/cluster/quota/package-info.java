/**
 * How much of what quotas limit is there: of an object, of a namespace.
 *
 * <p>The one rule: an object's usage depends on the object alone, so that whoever admits it and whoever counts again later
 * come to the same.
 *
 * <p>Start reading at {@link podium.cluster.quota.ObjectUsage}.
 */
@NullMarked
package podium.cluster.quota;

import org.jspecify.annotations.NullMarked;
