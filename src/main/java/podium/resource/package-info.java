/**
 * Kubernetes objects as immutable values: a {@link podium.resource.Key}, a tree, and typed readings of the tree that are
 * computed once per object.
 *
 * <p>The one rule: nothing here decides anything. A kind's reading lives here, its rules in {@code cluster}, its
 * decisions in {@code controller}, its looks in {@code graph}.
 *
 * <p>Start reading at {@link podium.resource.Resource}.
 */
@NullMarked
package podium.resource;

import org.jspecify.annotations.NullMarked;
