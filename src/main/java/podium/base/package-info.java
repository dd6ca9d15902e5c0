/**
 * What every other room stands on and nothing that knows Kubernetes: an immutable JSON tree, a persistent ordered map,
 * seeded chance as a value, and the reason of a step as a value.
 *
 * <p>The one rule: everything here is a value. A change makes a new value that shares structure with the old one, and
 * iteration order is part of the value, so that the same input gives the same history on every machine.
 *
 * <p>Start reading at {@link podium.base.Json} and {@link podium.base.OrderedMap}.
 */
@NullMarked
package podium.base;

import org.jspecify.annotations.NullMarked;
